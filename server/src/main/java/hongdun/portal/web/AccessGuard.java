package hongdun.portal.web;

import hongdun.portal.Access;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only when its {@link Access} says so. */
@Component
class AccessGuard implements HandlerInterceptor {
  private final Map<HandlerMethod, Optional<Access>> known = new ConcurrentHashMap<>();
  private final Unsent unsent;

  AccessGuard(Unsent unsent) {
    this.unsent = unsent;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getName().startsWith("hongdun.")) {
      return true;
    }
    var access = known.computeIfAbsent(method, each -> Optional.ofNullable(accessOf(each)));
    var visitor = Visitors.current();
    if (access.isEmpty() || !allows(access.get(), visitor)) {
      refuse(access, visitor, request, response);
      return false;
    }
    return true;
  }

  static @Nullable Access accessOf(HandlerMethod method) {
    var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
  }

  private static boolean allows(Access access, Optional<SignedIn> visitor) {
    return switch (access.value()) {
      case EVERYONE -> true;
      case SIGNED_IN -> visitor.isPresent();
      case CITIZENS -> visitor.isPresent() && !visitor.get().isOfficer();
      case OFFICERS ->
          visitor.isPresent()
              && visitor.get().isOfficer()
              && (access.roles().length == 0
                  || Arrays.stream(access.roles()).anyMatch(visitor.get().roles()::contains));
    };
  }

  private void refuse(
      Optional<Access> access,
      Optional<SignedIn> visitor,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (access.isPresent() && visitor.isEmpty()) {
      var target = request.getRequestURI();
      var query = request.getQueryString();
      var next = "/";
      if ("GET".equals(request.getMethod())) {
        next = query == null ? target : target + "?" + query;
      } else if (unsent.keep(request, response)) {
        next = ContinueController.PATH;
      }
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
      return;
    }
    throw new Forbidden();
  }
}
