package hongdun.portal.usecase;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** 来访者 — the request behind what is done now, where there is one. */
final class Caller {
  private Caller() {}

  static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(request.getRequest())
        : Optional.empty();
  }

  /** The network address; empty for the server itself. */
  static String remote() {
    return request().map(HttpServletRequest::getRemoteAddr).orElse("");
  }
}
