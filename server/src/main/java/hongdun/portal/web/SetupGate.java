package hongdun.portal.web;

import hongdun.portal.BureauSetup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** While there is no bureau every page leads to the one that makes it. */
@Component
class SetupGate implements HandlerInterceptor {
  static final String PATH = "/setup";
  private final ObjectProvider<BureauSetup> setups;
  private volatile boolean done;

  SetupGate(ObjectProvider<BureauSetup> setups) {
    this.setups = setups;
  }

  /** The room that makes the bureau, while it is needed. */
  Optional<BureauSetup> open() {
    if (done) {
      return Optional.empty();
    }
    var setup = Optional.ofNullable(setups.getIfAvailable()).filter(BureauSetup::needed);
    done = setup.isEmpty();
    return setup;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var path = request.getRequestURI();
    if (done || path.equals(PATH) || !isPage(path) || open().isEmpty()) {
      return true;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", PATH);
    return false;
  }

  private static boolean isPage(String path) {
    return !path.startsWith("/static/")
        && !path.startsWith("/actuator")
        && !path.equals("/health")
        && !path.equals("/error");
  }
}
