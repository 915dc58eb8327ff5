package hongdun.portal.web;

import hongdun.portal.usecase.WatchDeliveries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While nothing carries messages no page promises a code that cannot come. */
@Component
class NoCarrierGate implements HandlerInterceptor, WebMvcConfigurer {
  static final String INSTEAD = "/sign-up/unavailable";
  private final WatchDeliveries deliveries;

  NoCarrierGate(WatchDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/sign-up");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (deliveries.reachesSomebody()) {
      return true;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    // With the language somebody asked for.
    var query = request.getQueryString();
    response.setHeader("Location", query == null ? INSTEAD : INSTEAD + "?" + query);
    return false;
  }
}
