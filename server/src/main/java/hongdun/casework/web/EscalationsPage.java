package hongdun.casework.web;

import hongdun.casework.usecase.ReadEscalations.Sheet;
import hongdun.portal.Page;

/** 上报事项 — what was reported to an officer, and the matters of bureaus below that came to him. */
public record EscalationsPage(Sheet sheet) implements Page {
  @Override
  public String template() {
    return "casework/escalations";
  }
}
