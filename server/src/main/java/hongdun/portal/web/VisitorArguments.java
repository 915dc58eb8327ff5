package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.Frame;
import hongdun.portal.Sent;
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

/**
 * Hands a controller the {@link Frame}, the {@link Form} sent, who is signed in, or all of them.
 */
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
        || parameter.getParameterType() == Form.class
        || parameter.getParameterType() == Sent.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    var type = parameter.getParameterType();
    if (type == SignedIn.class) {
      return signedIn();
    }
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    var response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (request == null || response == null) {
      throw new IllegalStateException("Not a servlet request");
    }
    if (type == Frame.class) {
      return frames.of(request, response);
    }
    var form = Form.of(request.getParameterMap());
    return type == Form.class
        ? form
        : new Sent(signedIn(), form, frames.of(request, response), response);
  }

  private static SignedIn signedIn() {
    return Visitors.current()
        .orElseThrow(() -> new IllegalStateException("The route asks for a visitor but is open"));
  }
}
