package hongdun.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Catches what a controller throws. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Failures {
  private final ErrorWriter errors;

  Failures(ErrorWriter errors) {
    this.errors = errors;
  }

  @ExceptionHandler
  void any(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    errors.write(failure, request, response);
  }
}
