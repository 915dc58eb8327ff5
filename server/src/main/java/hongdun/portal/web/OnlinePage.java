package hongdun.portal.web;

import hongdun.portal.Page;
import hongdun.portal.usecase.KeepSessions.Found;
import hongdun.shared.Shortcoming;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 在线会话 — who is signed in. */
public record OnlinePage(Found found, String words, List<Shortcoming> faults) implements Page {
  @Override
  public String template() {
    return "portal/online";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public String next() {
    return found
        .before()
        .map(before ->
            "/admin/sessions?before=%d&words=%s"
                .formatted(before, URLEncoder.encode(words, StandardCharsets.UTF_8)))
        .orElse("");
  }
}
