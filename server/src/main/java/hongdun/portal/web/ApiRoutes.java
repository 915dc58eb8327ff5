package hongdun.portal.web;

import hongdun.portal.ApiOperation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 接口路由 — the routes below /api/v1 as the controllers have them: what is told of them is read here.
 */
@Component
class ApiRoutes {
  static final String BEGINNING = "/api/v1";
  private final Supplier<List<ApiRoute>> routes;

  ApiRoutes(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    this.routes = SingletonSupplier.of(() -> read(handlers.getObject()));
  }

  /**
   * 接口路由 — one of them.
   *
   * @param answer what the body of an answer is
   */
  record ApiRoute(String path, ApiOperation operation, List<ApiParameter> parameters, Type answer) {
    boolean hasVariable() {
      return parameters.stream().anyMatch(ApiParameter::inPath);
    }

    /** What it is named by where names may have no slash. */
    String id() {
      return operation.words();
    }
  }

  /** 接口参数 — a parameter of a route. */
  record ApiParameter(String name, boolean inPath, String words) {}

  List<ApiRoute> all() {
    return routes.get();
  }

  private static List<ApiRoute> read(RequestMappingHandlerMapping handlers) {
    return handlers.getHandlerMethods().entrySet().stream()
        .flatMap(entry ->
            entry.getKey().getPatternValues().stream()
                .filter(path -> path.startsWith(BEGINNING))
                .flatMap(path -> route(path, entry.getValue()).stream()))
        .sorted(Comparator.comparing(ApiRoute::path))
        .toList();
  }

  private static Optional<ApiRoute> route(String path, HandlerMethod method) {
    return Optional.ofNullable(method.getMethodAnnotation(ApiOperation.class))
        .map(operation ->
            new ApiRoute(
                path.replaceAll(":[^/]*}", "}"),
                operation,
                Arrays.stream(method.getMethodParameters())
                    .flatMap(parameter -> parameter(parameter, operation))
                    .toList(),
                body(method.getMethod().getGenericReturnType())));
  }

  private static Stream<ApiParameter> parameter(MethodParameter parameter, ApiOperation operation) {
    var name = Optional.ofNullable(parameter.getParameter().getName()).orElseThrow();
    var inPath = parameter.hasParameterAnnotation(PathVariable.class);
    return inPath || parameter.hasParameterAnnotation(RequestParam.class)
        ? Stream.of(new ApiParameter(name, inPath, operation.words() + "." + name))
        : Stream.empty();
  }

  private static Type body(Type returned) {
    return inside(returned, ResponseEntity.class).orElse(returned);
  }

  /** What stands in the brackets of a type of this class. */
  static Optional<Type> inside(Type type, Class<?> around) {
    return type instanceof ParameterizedType generic && generic.getRawType() == around
        ? Optional.of(generic.getActualTypeArguments()[0])
        : Optional.empty();
  }
}
