package hongdun.registration.web;

import gg.jte.Content;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.ChangedMeanwhile;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Elsewhere;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.domain.Remark;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 个体工商户当场登记 — everything of a household on one page at the counter, from the first question to the
 * licence.
 *
 * @param id of the application, once something was entered
 * @param counter an officer enters it at the counter; else the applicant himself, online
 * @param place the division the place of business is in, in full
 * @param originals the codes of the materials whose originals the officer may have seen
 * @param seen those he saw
 * @param hash of the text as it is now: what the signatures are for
 * @param signed whether everybody's signature on this text was checked
 * @param elsewhere why this counter is not the usual one; it never blocks
 * @param competent the bureau that registers the place, when it is another
 * @param named what the correction notice named and nobody mended yet
 * @param ready nothing of the answers and papers falls short
 */
public record HouseholdPage(
    Optional<ApplicationId> id,
    boolean counter,
    Draft draft,
    List<Choice> regions,
    List<Choice> divisions,
    Optional<Content> verdict,
    Optional<BilingualText> place,
    ScopeFields scope,
    List<Original> originals,
    Set<String> seen,
    String hash,
    boolean signed,
    boolean ready,
    Set<Elsewhere> elsewhere,
    Optional<BilingualText> competent,
    List<Remark> named,
    List<Shortcoming> faults)
    implements Page {
  /** The page asks for everything. */
  static final String PART = ".*";

  /** A material whose original can be shown at the counter. */
  public record Original(String code, BilingualText title) {}

  /** Whether somebody at the counter may decide at all; the variant may still want another. */
  public boolean finishes(Frame frame) {
    return frame.visitor().filter(who -> who.roles().contains("APPROVER")).isPresent();
  }

  /** What the answers were when the page was shown, so that a stale one is found out. */
  public String asOf() {
    return ChangedMeanwhile.storedAs(faults).orElse(hash);
  }

  /** What is said at the fields: the faults, and what the notice named. */
  public List<Shortcoming> marks(Frame frame) {
    return Filling.marks(faults, named, frame);
  }

  /** Whether the fields of somebody who need not be there stand open: he is there, or was. */
  public boolean opens(String key, Frame frame) {
    return !person(key).name().isEmpty()
        || marks(frame).stream().anyMatch(mark -> mark.field().startsWith("people." + key + "."));
  }

  public String action() {
    if (!counter) {
      return "/apply/" + id.orElseThrow().value() + "/household";
    }
    return id.map(known -> "/desk/counter/household/" + known.value())
        .orElse("/desk/counter/household");
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
