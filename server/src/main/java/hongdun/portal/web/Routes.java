package hongdun.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 路由 — which handler answers a request. Hundreds of routes carry a number in their path, and Spring
 * tries each of them in turn for every request; here only those are tried whose path begins and
 * ends as the request's does.
 */
final class Routes extends RequestMappingHandlerMapping {
  private final Map<RequestMappingInfo, Ends> ends = new ConcurrentHashMap<>();

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    return super.lookupHandlerMethod(path, new Looked(request, path));
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo info, HttpServletRequest request) {
    return request instanceof Looked looked
            && !ends.computeIfAbsent(info, Ends::of).fit(looked.path)
        ? null
        : super.getMatchingMapping(info, request);
  }

  /** 首尾 — how the paths of a route begin and end: what stands before and after its variables. */
  private record Ends(String first, String last) {
    private static final Ends ANY = new Ends("", "");

    static Ends of(RequestMappingInfo info) {
      var patterns = info.getPatternValues();
      return patterns.size() == 1 ? of(patterns.iterator().next()) : ANY;
    }

    static Ends of(String pattern) {
      var variable = pattern.indexOf('{');
      return pattern.indexOf('*') >= 0 || variable < 0
          ? ANY
          : new Ends(
              pattern.substring(0, variable), pattern.substring(pattern.lastIndexOf('}') + 1));
    }

    /** What is written otherwise than it reads, with %2F or ;v=1, Spring has to look at itself. */
    boolean fit(String path) {
      return (path.startsWith(first) && path.endsWith(last))
          || path.indexOf('%') >= 0
          || path.indexOf(';') >= 0;
    }
  }

  /** A request whose path and method are read once, however often they are asked for. */
  private static final class Looked extends HttpServletRequestWrapper {
    private final String method;
    private final String path;

    Looked(HttpServletRequest request, String path) {
      super(request);
      this.method = request.getMethod();
      this.path = path;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
