package hongdun.catalogue.web;

import hongdun.catalogue.Delegation;
import hongdun.catalogue.Delegation.Standing;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/**
 * 委托公示 — the instruments of delegation: all that were signed, or a bureau's own.
 *
 * @param drafting the form, on the bureau's own page only
 */
public record DelegationsPage(
    List<Shown> delegations, Optional<Drafting> drafting, List<Shortcoming> faults)
    implements Page {
  /** An instrument with the names of what it refers to. */
  public record Shown(
      Delegation delegation, Standing standing, String from, String to, String item, String type) {
    public Meaning meaning() {
      return switch (standing) {
        case ACTIVE -> Meaning.DONE;
        case DRAFT, NOT_YET, SUSPENDED -> Meaning.ATTENTION;
        case REVOKED, EXPIRED -> Meaning.NEUTRAL;
      };
    }
  }

  /** What a new one is drafted with. */
  public record Drafting(
      Form form, List<Choice> bureaus, List<Choice> items, List<Choice> types, boolean mayDraft) {}

  @Override
  public String template() {
    return "catalogue/delegations";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
