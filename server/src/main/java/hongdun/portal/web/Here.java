package hongdun.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where the links that change language or look lead back to: this page without what such a link
 * chose before; of the answer to a form the page the form stood on.
 */
final class Here {
  private static final Set<String> CHOICES = Set.of("lang", "mode", "colours");

  private Here() {}

  static String of(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        ? address(request.getRequestURI(), request.getQueryString())
        : formPage(request).orElse(request.getRequestURI());
  }

  private static Optional<String> formPage(HttpServletRequest request) {
    var referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) {
      return Optional.empty();
    }
    try {
      var page = URI.create(referer);
      var path = page.getRawPath();
      return path != null && path.startsWith("/") && !path.startsWith("//")
          ? Optional.of(address(path, page.getRawQuery()))
          : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String address(String path, @Nullable String query) {
    var rest =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !CHOICES.contains(part.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    return rest.isEmpty() ? path : path + "?" + rest;
  }
}
