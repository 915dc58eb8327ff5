package hongdun.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * 提示 — one sentence the next page shows, after a form was sent and answered with a redirect. It
 * travels in a cookie as the key of a message, so it needs no session.
 */
public final class Flash {
  public static final String COOKIE = "flash";

  private Flash() {}

  /** Lets the next page say the words of a key without arguments. */
  public static void say(HttpServletResponse response, String key) {
    var cookie =
        ResponseCookie.from(COOKIE, URLEncoder.encode(key, StandardCharsets.UTF_8))
            .path("/")
            .maxAge(60)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
