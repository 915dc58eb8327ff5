package hongdun.portal.web;

import hongdun.portal.Confirmed;
import hongdun.portal.web.ConfirmPage.Field;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows the page of confirmation before a handler that is {@link Confirmed} is called. */
@Component
class ConfirmStep implements HandlerInterceptor, WebMvcConfigurer {
  private static final String SURE = "sure";
  private static final String ABOUT = "about";
  private static final Set<String> OWN = Set.of(SURE, ABOUT, "_csrf");

  private final PageWriter writer;

  ConfirmStep(PageWriter writer) {
    this.writer = writer;
  }

  /** Only who may take the step at all is asked whether he is sure. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(1);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || request.getParameter(SURE) != null) {
      return true;
    }
    var confirmed = method.getMethodAnnotation(Confirmed.class);
    if (confirmed == null) {
      return true;
    }
    var about = Optional.ofNullable(request.getParameter(ABOUT)).orElse("");
    var page =
        new ConfirmPage(
            confirmed.value(), about, request.getRequestURI(), sent(request), Here.of(request));
    writer.write(page, request, response);
    return false;
  }

  private static List<Field> sent(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(entry -> !OWN.contains(entry.getKey()))
        .flatMap(
            entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
        .toList();
  }
}
