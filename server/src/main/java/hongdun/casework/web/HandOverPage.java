package hongdun.casework.web;

import hongdun.agency.Officer;
import hongdun.casework.usecase.HandOverMatters.Barred;
import hongdun.casework.usecase.ReadHandOvers.Whose;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 首办责任 — whose one matter is and was, who could take it, and the form to hand it over.
 *
 * @param colleagues everyone who may be asked; empty for a matter of another bureau, where only
 *     those may who could take it
 */
public record HandOverPage(
    Whose whose, List<Officer> colleagues, Form form, List<Shortcoming> faults, List<Barred> barred)
    implements Page {
  @Override
  public String template() {
    return "casework/handOver";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String action() {
    return "/desk/matters/" + whose.matter().id().value() + "/hand-over";
  }

  /** A matter of another bureau he watches, or was told of. */
  public String back() {
    var matter = whose.matter().id().value();
    return switch (whose.where()) {
      case OWN_BUREAU, PARTNER_BUREAU -> "/desk/matters/" + matter;
      case IN_RANGE -> "/desk/watch/" + matter;
      case ANSWERED_FOR -> "/desk/escalations";
    };
  }

  public List<Choice> receivers() {
    return HandOversPage.choices(colleagues.isEmpty() ? whose.couldTake() : colleagues);
  }
}
