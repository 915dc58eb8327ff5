package hongdun.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches what is thrown outside every controller, by the session store for one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {
  private final ErrorWriter errors;

  LastResort(ErrorWriter errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      // Nobody is asked who the visitor is: that may be the very thing that failed.
      SecurityContextHolder.clearContext();
      errors.write(cause(failure), request, response);
    }
  }

  private static Exception cause(Exception failure) {
    return failure instanceof ServletException && failure.getCause() instanceof Exception cause
        ? cause
        : failure;
  }
}
