package hongdun.portal.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Joins pages, visitors and the guard to the web framework. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  private final PageWriter writer;
  private final VisitorArguments arguments;
  private final Gates gates;

  WebSetup(PageWriter writer, VisitorArguments arguments, Gates gates) {
    this.writer = writer;
    this.arguments = arguments;
    this.gates = gates;
  }

  /** What stands before every handler, in this order. */
  @Component
  record Gates(SetupGate setup, AccessGuard guard, ApiGate api, Unsent unsent) {}

  @Bean
  static WebMvcRegistrations routes() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Routes();
      }
    };
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
    registry.addInterceptor(gates.setup());
    registry.addInterceptor(gates.guard());
    registry.addInterceptor(gates.api());
    registry.addInterceptor(gates.unsent());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/hongdun/portal/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }
}
