package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.aSituation;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;

/** Says of a draft that all rules together accept it, or refuse it for this and nothing else. */
final class Judged {
  private static final String KEY = "registration.fault.";

  private Judged() {}

  static void accepted(DraftBuilder draft) {
    accepted(draft, aSituation());
  }

  static void accepted(DraftBuilder draft, SituationBuilder situation) {
    assertThat(unmet(draft, situation)).isEmpty();
  }

  /** One shortcoming and no other: at this field, for this reason, by this article. */
  static Shortcoming refused(DraftBuilder draft, String field, String fault, LegalBasis basis) {
    return refused(draft, aSituation(), field, fault, basis);
  }

  static Shortcoming refused(
      DraftBuilder draft,
      SituationBuilder situation,
      String field,
      String fault,
      LegalBasis basis) {
    var key = fault.startsWith("shared.") ? fault : KEY + fault;
    var unmet = unmet(draft, situation);

    assertThat(unmet).extracting(Shortcoming::field).containsExactly(field);
    assertThat(unmet).extracting(Shortcoming::messageKey).containsExactly(key);
    assertThat(unmet.getFirst().basis()).contains(basis);
    return unmet.getFirst();
  }

  /** Every shortcoming as "field fault", the fault without the prefix all have. */
  static List<String> faults(DraftBuilder draft) {
    return faults(draft, aSituation());
  }

  static List<String> faults(DraftBuilder draft, SituationBuilder situation) {
    return unmet(draft, situation).stream()
        .map(unmet -> unmet.field() + " " + unmet.messageKey().replace(KEY, ""))
        .toList();
  }

  private static List<Shortcoming> unmet(DraftBuilder draft, SituationBuilder situation) {
    return Requirements.unmetBy(draft.build(), situation.build());
  }
}
