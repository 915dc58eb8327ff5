package hongdun.casework.web;

import hongdun.casework.domain.RuleOfTime;
import hongdun.casework.domain.RuleRevision;
import hongdun.casework.usecase.ReviseRules.Outcome.Previewed;
import hongdun.portal.Choice;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/**
 * 修订期限规则 — a new edition of a rule is entered, previewed and put into force.
 *
 * @param day the first day as it was typed
 * @param preview what it would change, once it was asked for
 */
public record ClockRulePage(
    RuleOfTime last,
    Optional<BilingualText> item,
    RuleRevision typed,
    String day,
    Optional<Previewed> preview,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "casework/clockRule";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public static List<Choice> weekends(Frame frame) {
    return List.of(
        Choice.of(RuleRevision.YES, frame.text("casework.rules.weekend.true")),
        Choice.of(RuleRevision.NO, frame.text("casework.rules.weekend.false")));
  }
}
