package hongdun.portal.web;

import hongdun.portal.Meaning;
import hongdun.portal.Page;
import hongdun.portal.usecase.RunJobs.Line;
import hongdun.portal.usecase.RunJobs.Standing;
import java.util.List;

/** 后台任务 — the runs of long works. */
public record JobsPage(List<Line> lines, boolean mayCancel) implements Page {
  @Override
  public String template() {
    return "portal/jobs";
  }

  public boolean goesOn() {
    return lines.stream().anyMatch(line -> line.standing() == Standing.RUNNING);
  }

  public Meaning meaning(Line line) {
    return switch (line.standing()) {
      case RUNNING -> Meaning.RUNNING;
      case DONE -> Meaning.DONE;
      case CANCELLED -> Meaning.NEUTRAL;
      case FAILED, BROKEN_OFF -> Meaning.BAD;
    };
  }
}
