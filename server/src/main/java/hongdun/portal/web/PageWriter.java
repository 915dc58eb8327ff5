package hongdun.portal.web;

import hongdun.portal.Frame;
import hongdun.portal.Page;
import hongdun.portal.Redirect;
import hongdun.portal.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the {@link Page} a controller returns. */
@Component
class PageWriter implements HandlerMethodReturnValueHandler {
  private final Templates templates;
  private final Frames frames;

  PageWriter(Templates templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Page.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object returnValue,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest webRequest)
      throws IOException {
    container.setRequestHandled(true);
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    var response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (returnValue instanceof Page page && request != null && response != null) {
      write(page, request, response);
    }
  }

  void write(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (page instanceof Redirect(var to)) {
      response.setStatus(page.status());
      response.setHeader("Location", to);
      return;
    }
    write(page, frames.of(request, response), response);
  }

  /** Without asking who is looking or what time it is: for when that is what failed. */
  void writeBare(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(page, frames.bare(request, response), response);
  }

  private void write(Page page, Frame frame, HttpServletResponse response) throws IOException {
    var output = templates.render(page, frame);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(output.getContentLength());
    try (var stream = response.getOutputStream()) {
      output.writeTo(stream);
    }
  }
}
