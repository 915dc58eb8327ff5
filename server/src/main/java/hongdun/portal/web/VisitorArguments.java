package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the {@link Frame}, the {@link Form} sent, or who is signed in. */
@Component
class VisitorArguments implements HandlerMethodArgumentResolver {
  private final Frames frames;

  VisitorArguments(Frames frames) {
    this.frames = frames;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Frame.class
        || parameter.getParameterType() == SignedIn.class
        || parameter.getParameterType() == Form.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    if (parameter.getParameterType() == SignedIn.class) {
      return Visitors.current()
          .orElseThrow(() -> new IllegalStateException("The route asks for a visitor but is open"));
    }
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    var response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (request == null || response == null) {
      throw new IllegalStateException("Not a servlet request");
    }
    return parameter.getParameterType() == Form.class
        ? Form.of(request.getParameterMap())
        : frames.of(request, response);
  }
}
