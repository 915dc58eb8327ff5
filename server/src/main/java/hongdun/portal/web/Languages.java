package hongdun.portal.web;

import hongdun.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds the language of a request: the parameter {@code lang}, then the cookie, then the browser.
 */
@Component
class Languages {
  private static final Preference<Language> CHOICE =
      new Preference<>("lang", List.of(Language.values()), Language::code);

  Language of(HttpServletRequest request, HttpServletResponse response) {
    return CHOICE.of(request, response).orElseGet(() -> browser(request));
  }

  /** Whether this request chooses a language, which is remembered. */
  static boolean isChosen(HttpServletRequest request) {
    return CHOICE.chosen(request).isPresent();
  }

  /** Of a program, which says it each time: nothing is remembered. */
  static Language ofMachine(HttpServletRequest request) {
    return CHOICE.chosen(request).orElseGet(() -> browser(request));
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
