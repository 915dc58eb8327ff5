package hongdun.registration.domain;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 任职限制 — nobody who is barred takes office or applies. Only those who have signed are looked up,
 * and the words name the article but not the ground: who types somebody's number must not learn
 * from us what that person did. The officer reads the ground in the record.
 */
final class BarringRules {
  private static final LegalBasis REPRESENTATIVE =
      new LegalBasis(Law.REGISTRATION_REGULATION, "12.1");
  private static final LegalBasis OFFICE = new LegalBasis(Law.COMPANY_LAW, "178.1");
  private static final LegalBasis APPLICANT = new LegalBasis(Law.REGISTRATION_REGULATION, "40.3");

  private BarringRules() {}

  static List<Shortcoming> offices(Draft draft, Map<String, Set<Ground>> barred) {
    var faults = new Faults();
    for (var person : draft.people()) {
      var grounds = barred.getOrDefault(person.key(), Set.of());
      var field = "people." + person.key() + ".posts";
      if (grounds.contains(Ground.FALSE_REGISTRATION) && applies(person)) {
        faults.add(field, APPLICANT, "barred-applicant", person.name());
      }
      if (person.holds(Post.LEGAL_REPRESENTATIVE)
          && grounds.stream().anyMatch(ground -> ground != Ground.FALSE_REGISTRATION)) {
        faults.add(field, REPRESENTATIVE, "barred-representative", person.name());
      }
      if (PeopleRules.OFFICES.stream().anyMatch(person::holds)
          && grounds.stream().anyMatch(BarringRules::barsOffices)) {
        faults.add(field, OFFICE, "barred-office", person.name());
      }
    }
    return faults.all();
  }

  private static boolean applies(PersonAnswers person) {
    return person.holds(Post.SHAREHOLDER)
        || person.holds(Post.LEGAL_REPRESENTATIVE)
        || person.holds(Post.AGENT);
  }

  /** The Company Law has the first five grounds and no other. */
  private static boolean barsOffices(Ground ground) {
    return ground != Ground.FALSE_REGISTRATION && ground != Ground.OTHER;
  }
}
