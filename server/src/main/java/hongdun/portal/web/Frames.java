package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a page from the request. */
@Component
class Frames {
  private final Words words;
  private final List<NavigationEntry> entries;
  private final Languages languages;

  Frames(Words words, List<NavigationEntry> entries, Languages languages) {
    this.words = words;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    this.languages = languages;
  }

  Frame of(HttpServletRequest request, HttpServletResponse response) {
    var language = languages.of(request, response);
    var visitor = Visitors.current();
    var path = request.getRequestURI();
    return new Frame(
        language,
        words,
        visitor,
        navigation(visitor, path, language),
        csrf(request),
        path,
        queryWithoutLanguage(request),
        "",
        Optional.empty(),
        Optional.empty());
  }

  private List<Frame.NavigationLink> navigation(
      Optional<SignedIn> visitor, String path, hongdun.shared.Language language) {
    return entries.stream()
        .filter(entry -> entry.isFor(visitor))
        .map(entry ->
            new Frame.NavigationLink(
                entry.path(),
                words.text(language, entry.labelKey()),
                path.equals(entry.path()) || path.startsWith(entry.path() + "/")))
        .toList();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  private static String queryWithoutLanguage(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null || !"GET".equals(request.getMethod())) {
      return "";
    }
    return String.join(
        "&", List.of(query.split("&")).stream().filter(part -> !part.startsWith("lang=")).toList());
  }
}
