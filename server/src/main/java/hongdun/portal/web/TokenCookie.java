package hongdun.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie that carries a token from one step to the next, on the pages of these steps only. */
record TokenCookie(String name, String path, Duration lasts) {
  Optional<UUID> in(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name);
    try {
      return cookie == null ? Optional.empty() : Optional.of(UUID.fromString(cookie.getValue()));
    } catch (IllegalArgumentException notAToken) {
      return Optional.empty();
    }
  }

  void set(UUID token, HttpServletRequest request, HttpServletResponse response) {
    write(token.toString(), lasts, request, response);
  }

  void remove(HttpServletRequest request, HttpServletResponse response) {
    write("", Duration.ZERO, request, response);
  }

  private void write(
      String token, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, token)
            .path(path)
            .maxAge(age)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
