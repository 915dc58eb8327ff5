package hongdun.portal.web;

import hongdun.portal.domain.Visit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins and ends what is known for one request, around everything else that answers it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class VisitFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Visit.begin();
    try {
      chain.doFilter(request, response);
    } finally {
      Visit.end();
    }
  }
}
