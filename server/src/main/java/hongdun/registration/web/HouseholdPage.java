package hongdun.registration.web;

import gg.jte.Content;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Remark;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 个体工商户登记表 — everything of a household on one page, at the counter from the first question to the
 * licence.
 *
 * @param id of the application, once something was entered
 * @param counter what concerns the counter; empty when the applicant himself enters it, online
 * @param place the division the place of business is in, in full
 */
public record HouseholdPage(
    Optional<ApplicationId> id,
    Optional<AtCounter> counter,
    Draft draft,
    String hash,
    Offered offered,
    Optional<Content> verdict,
    Optional<BilingualText> place,
    List<Remark> named,
    List<Shortcoming> faults)
    implements SheetPage {
  /** What can be chosen. */
  public record Offered(List<Choice> regions, List<Choice> divisions, ScopeFields scope) {
    public Offered {
      regions = List.copyOf(regions);
      divisions = List.copyOf(divisions);
    }
  }

  public String action() {
    return counter.isPresent()
        ? HouseholdSheet.PATH + id.map(known -> "/" + known.value()).orElse("")
        : "/apply/" + id.orElseThrow().value() + "/household";
  }

  /** Somebody of the form, empty while nothing is entered. */
  public PersonAnswers person(String key) {
    return draft
        .person(key)
        .orElseGet(() -> new PersonAnswers(key, "", "RESIDENT_ID", "", "", Set.of()));
  }

  /** Whether the fields of somebody who need not be there stand open: he is there, or was. */
  public boolean opens(String key, Frame frame) {
    return !person(key).name().isEmpty()
        || marks(frame).stream().anyMatch(mark -> mark.field().startsWith("people." + key + "."));
  }

  public List<String> family() {
    return HouseholdForm.FAMILY;
  }

  @Override
  public String template() {
    return "registration/household";
  }
}
