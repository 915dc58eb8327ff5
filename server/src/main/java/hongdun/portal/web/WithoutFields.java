package hongdun.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 不可读的请求 — a request whose fields cannot be read, as when a file was too large: the server refuses
 * whoever asks for one, so the page that says so asks for none.
 */
final class WithoutFields extends HttpServletRequestWrapper {
  WithoutFields(HttpServletRequest request) {
    super(request);
  }

  /** The request itself when its fields can be read, and one without any when they cannot. */
  static HttpServletRequest unlessReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return request;
    } catch (RuntimeException unreadable) {
      return new WithoutFields(request);
    }
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }
}
