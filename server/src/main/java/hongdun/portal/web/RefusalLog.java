package hongdun.portal.web;

import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * 拒绝记录 — writes down who was refused: by a right, a stale or forged form, a limit. The route is
 * named and not its address, for addresses carry query codes.
 */
final class RefusalLog {
  private static final Logger LOG = LoggerFactory.getLogger("hongdun.refusals");
  private static final Set<Integer> REFUSALS = Set.of(403, 413, 429);

  private RefusalLog() {}

  static void write(ErrorPage page, HttpServletRequest request) {
    if (!REFUSALS.contains(page.status()) || !LOG.isInfoEnabled()) {
      return;
    }
    var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LOG.info(
        "Refused {} of {} {} to {} from {}",
        page.name(),
        request.getMethod(),
        route == null ? "a form" : route,
        Visitors.current().map(SignedIn::account).map(Object::toString).orElse("a visitor"),
        request.getRemoteAddr());
  }
}
