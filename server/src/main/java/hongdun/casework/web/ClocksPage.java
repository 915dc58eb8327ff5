package hongdun.casework.web;

import hongdun.casework.Matter;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/** 办件期限 — the clocks of a matter, and what the officer may do to each. */
public record ClocksPage(Matter matter, List<Dial> dials, Form form, List<Shortcoming> faults)
    implements Page {
  /**
   * A clock.
   *
   * @param proposes that the officer has it in hand, so that another grants its extension
   * @param rule the article that lets it be extended, and by whom, when the rule set says so
   */
  public record Dial(
      String kind,
      DueSheet sheet,
      String unit,
      List<String> causes,
      boolean mayResume,
      int extendable,
      boolean proposes,
      Optional<Rule> rule) {
    public List<Choice> choices(Frame frame) {
      return causes.stream()
          .map(cause -> Choice.of(cause, frame.text("casework.clocks.cause." + cause)))
          .toList();
    }
  }

  /** How much the law lets it be extended. */
  public record Rule(int length, int times, String role, LegalBasis basis) {}

  @Override
  public String template() {
    return "casework/clocks";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  /** What was entered in a field. */
  public String entered(String field) {
    return form.text(field);
  }
}
