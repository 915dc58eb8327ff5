package hongdun.agency.web;

import hongdun.agency.usecase.BureauDirectory.LogEntry;
import hongdun.portal.Page;
import java.util.List;

/** 权限日志 — who founded, enlisted, appointed and ended what, newest first. */
public record RightsLogPage(List<LogEntry> lines) implements Page {
  private static final int FULL = 50;

  @Override
  public String template() {
    return "agency/rightsLog";
  }

  public String older() {
    return lines.size() < FULL ? "" : "/admin/rights-log?before=" + lines.getLast().number();
  }
}
