package hongdun.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins pages, visitors and the guard to the web framework. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  /** Text says in which characters it is. */
  private static final Map<String, MediaType> TEXTS =
      Map.of(
          "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
          "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
          "txt", MediaType.parseMediaType("text/plain;charset=UTF-8"));

  private final PageWriter writer;
  private final VisitorArguments arguments;
  private final AccessGuard guard;
  private final SetupGate gate;

  WebSetup(PageWriter writer, VisitorArguments arguments, AccessGuard guard, SetupGate gate) {
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
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation.mediaTypes(TEXTS);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/hongdun/portal/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }
}
