package hongdun.casework.web;

import hongdun.casework.usecase.ReadEscalations.Line;
import hongdun.portal.Page;
import java.util.List;

/** 上报事项 — what was reported to an officer, what he has not seen first. */
public record EscalationsPage(List<Line> lines) implements Page {
  @Override
  public String template() {
    return "casework/escalations";
  }
}
