package hongdun.portal.web;

import hongdun.portal.domain.SessionName;
import hongdun.portal.domain.Visit;
import hongdun.portal.usecase.WatchStandby;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 副本分流 — pages everybody may see, asked for by somebody who is not signed in, are read from the
 * standby. Whoever is signed in sees his own changes at once: he reads where they are written. A
 * program with a key is counted, which a standby cannot do.
 */
@Component
@ConditionalOnProperty("hongdun.replica.url")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class StandbyFilter extends OncePerRequestFilter {
  private static final Pattern PUBLIC =
      Pattern.compile(
          "/(search|entities|guides|figures|bureau|calendar|catalogue|statistics|open-data)([/.].*)?"
              + "|/api/v1/(entities|guides|figures)(/.*)?");

  private final WatchStandby standby;

  StandbyFilter(WatchStandby standby) {
    this.standby = standby;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var state = standby.state();
    if (state.mayBeRead() && isOnlyReading(request)) {
      Visit.current().ifPresent(visit -> visit.readFromStandby(state.saidTime()));
    }
    chain.doFilter(request, response);
  }

  private static boolean isOnlyReading(HttpServletRequest request) {
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && PUBLIC.matcher(request.getRequestURI()).matches()
        && cookies(request).noneMatch(cookie -> cookie.getName().equals(SessionName.COOKIE));
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
  }
}
