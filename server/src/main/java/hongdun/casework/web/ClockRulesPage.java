package hongdun.casework.web;

import hongdun.casework.domain.RuleOfTime;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.shared.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** 期限规则 — the rules of time in words. */
public record ClockRulesPage(List<Rule> rules, boolean mayRevise) implements Page {
  /**
   * A rule.
   *
   * @param now the edition that holds today, or the first that will
   * @param others those that held before or will hold, the newest first
   * @param last the one a new edition follows
   */
  public record Rule(
      RuleOfTime now, List<RuleOfTime> others, long last, Optional<BilingualText> item) {}

  @Override
  public String template() {
    return "casework/clockRules";
  }

  /** What the sheet of an edition says of stops. */
  public static String stops(RuleOfTime rule, Frame frame) {
    return rule.stops().isEmpty()
        ? frame.text("casework.rules.stops.none")
        : rule.stops().stream()
            .map(stop -> frame.text("casework.rules.stop", stop))
            .collect(Collectors.joining(frame.text("casework.due.separator")));
  }
}
