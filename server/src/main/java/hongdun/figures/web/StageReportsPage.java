package hongdun.figures.web;

import hongdun.figures.usecase.MakeStageReport.Made;
import hongdun.portal.Choice;
import hongdun.portal.Page;
import java.util.List;

/** 阶段报告目录 — the button, and the reports that were made. */
public record StageReportsPage(List<Choice> months, List<Made> reports) implements Page {
  private static final int USUAL = 3;

  @Override
  public String template() {
    return "figures/stageReports";
  }

  /** The usual report is of three months. */
  public String first() {
    return months.isEmpty() ? "" : months.get(Math.min(USUAL, months.size()) - 1).value();
  }

  public String last() {
    return months.isEmpty() ? "" : months.getFirst().value();
  }
}
