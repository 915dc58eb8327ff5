package hongdun.portal.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins pages, visitors and the guard to the web framework. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  private final PageWriter writer;
  private final VisitorArguments arguments;
  private final AccessGuard guard;
  private final SetupGate gate;
  private final ConfirmStep confirmations;

  WebSetup(
      PageWriter writer,
      VisitorArguments arguments,
      AccessGuard guard,
      SetupGate gate,
      ConfirmStep confirmations) {
    this.confirmations = confirmations;
    this.gate = gate;
    this.writer = writer;
    this.arguments = arguments;
    this.guard = guard;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(writer);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(arguments);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
    registry.addInterceptor(guard);
    registry.addInterceptor(confirmations);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/hongdun/portal/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }
}
