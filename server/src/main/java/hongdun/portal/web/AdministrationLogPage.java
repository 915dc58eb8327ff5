package hongdun.portal.web;

import hongdun.portal.AdministrationLog.Kept;
import hongdun.portal.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 管理日志 — what administrators changed, newest first. */
public record AdministrationLogPage(List<Kept> lines, String words, int full) implements Page {
  @Override
  public String template() {
    return "portal/administrationLog";
  }

  public String older() {
    return lines.size() < full
        ? ""
        : "/admin/changes?before=%d&words=%s"
            .formatted(lines.getLast().number(), URLEncoder.encode(words, StandardCharsets.UTF_8));
  }
}
