package hongdun.register.web;

import hongdun.portal.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 查询过多 — kind words to somebody whose network asks more than people do, and the way to it all. */
public record EnoughPage(Duration pause, boolean forToday) implements Page {
  @Override
  public String template() {
    return "register/enough";
  }

  @Override
  public int status() {
    return HttpStatus.TOO_MANY_REQUESTS.value();
  }

  /** Minutes to wait, at least one. */
  public long minutes() {
    return Math.max(1, pause.plusSeconds(59).toMinutes());
  }

  /** The same, with when to come back in the answer's head. */
  EnoughPage at(HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
    return this;
  }
}
