package hongdun.casework.web;

import hongdun.casework.usecase.ExplainSteps.NotHis;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.util.List;
import java.util.stream.Collectors;

/** 不由您办理的环节 — the steps an officer is not offered, each with its reason and rule. */
public record NotHisPart(List<NotHis> reasons) implements Page {
  /** The names of the steps in one line. */
  public String steps(NotHis reason, Frame frame) {
    return reason.stepKeys().stream()
        .map(frame::text)
        .collect(Collectors.joining(frame.text("casework.not-his.and")));
  }

  /** The rule of conflict, else the articles of the steps. */
  public String rule(NotHis reason, Frame frame) {
    return reason
        .rule()
        .map(rule -> frame.text(rule.key()))
        .orElseGet(() ->
            reason.bases().stream()
                .map(frame::text)
                .collect(Collectors.joining(frame.text("casework.not-his.and"))));
  }

  @Override
  public String template() {
    return "casework/notHis";
  }
}
