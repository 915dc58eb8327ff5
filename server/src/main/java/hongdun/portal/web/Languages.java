package hongdun.portal.web;

import hongdun.shared.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Finds the language of a request: the parameter {@code lang}, then the cookie, then the browser.
 */
@Component
class Languages {
  private static final String NAME = "lang";

  Language of(HttpServletRequest request, HttpServletResponse response) {
    var asked = named(request.getParameter(NAME));
    if (asked.isPresent()) {
      remember(asked.get(), response);
      return asked.get();
    }
    return cookie(request).orElseGet(() -> browser(request));
  }

  /** Whether this request chooses a language, which is remembered. */
  static boolean isChosen(HttpServletRequest request) {
    return named(request.getParameter(NAME)).isPresent();
  }

  private static void remember(Language language, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, language.code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<Language> cookie(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .flatMap(value -> named(value).stream())
        .findFirst();
  }

  private static Optional<Language> named(@org.jspecify.annotations.Nullable String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst();
  }

  private static Language browser(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.isBlank()) {
      return Language.ZH;
    }
    try {
      var match =
          Locale.lookup(
              Locale.LanguageRange.parse(header), Arrays.asList(Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(match) ? Language.EN : Language.ZH;
    } catch (IllegalArgumentException badHeader) {
      return Language.ZH;
    }
  }
}
