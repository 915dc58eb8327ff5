package hongdun.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * 偏好 — what a visitor chose once by a link and finds again, without a session: the parameter of
 * this request, else the cookie of the same name.
 */
record Preference<T>(String name, List<T> values, Function<T, String> code) {
  private static final Duration KEPT = Duration.ofDays(365);

  /** What this request chooses. */
  Optional<T> chosen(HttpServletRequest request) {
    return named(request.getParameter(name));
  }

  /** What is chosen now, which is remembered, or was chosen before. */
  Optional<T> of(HttpServletRequest request, HttpServletResponse response) {
    var now = chosen(request);
    now.ifPresent(value -> remember(value, response));
    return now.or(() -> remembered(request));
  }

  private void remember(T value, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, code.apply(value))
            .path("/")
            .maxAge(KEPT)
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private Optional<T> remembered(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .flatMap(value -> named(value).stream())
        .findFirst();
  }

  private Optional<T> named(@Nullable String asked) {
    return values.stream().filter(value -> code.apply(value).equals(asked)).findFirst();
  }
}
