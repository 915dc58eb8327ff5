package hongdun.registration.web;

import gg.jte.Content;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
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
 * @param hash of the text as it was when shown: what the signatures are for
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
    List<Shortcoming> faults)
    implements Page {
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

  public List<String> family() {
    return HouseholdForm.FAMILY;
  }

  @Override
  public String template() {
    return "registration/household";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
