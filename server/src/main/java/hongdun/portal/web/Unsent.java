package hongdun.portal.web;

import hongdun.portal.Form;
import hongdun.portal.SignedIn;
import hongdun.portal.domain.UnsentForm;
import hongdun.portal.usecase.KeepForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Keeps a form that came without a session, or with a token that is too old, so that whoever sent
 * it goes on where he was.
 */
@Component
class Unsent implements HandlerInterceptor {
  static final String WHO = "who";
  static final String FIELD = "_kept";
  private static final String KEPT = "kept";

  /** The server's word for a form that was too large and is not there wholly. */
  private static final String CUT_OFF = "org.apache.catalina.parameter_parse_failed_reason";

  private static final Duration UNTIL_THE_BROWSER_ENDS = Duration.ofSeconds(-1);

  private final KeepForm forms;

  Unsent(KeepForm forms) {
    this.forms = forms;
  }

  /** Lets the browser say later who was signed in with it; only this server can read it. */
  void remember(long account, HttpServletRequest request, HttpServletResponse response) {
    write(WHO, forms.remember(account), UNTIL_THE_BROWSER_ENDS, request, response);
  }

  /** Keeps what this request carries, if it is known whose it is; says whether it did. */
  boolean keep(HttpServletRequest request, HttpServletResponse response) {
    var form = form(request);
    var account = account(request);
    if (!"POST".equals(request.getMethod())
        || request.getHeader("HX-Request") != null
        || request.getAttribute(CUT_OFF) != null
        || account.isEmpty()
        || Next.safe(request.getRequestURI()).isEmpty()
        || !form.mayBeKept()) {
      return false;
    }
    write(KEPT, forms.keep(account.getAsLong(), form), KeepForm.LASTS, request, response);
    return true;
  }

  private static UnsentForm form(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, values) ->
            fields.put(name, Arrays.stream(values).map(Form::normalised).toList()));
    var type = request.getContentType();
    return new UnsentForm(
        request.getRequestURI(), type != null && type.startsWith("multipart/"), fields);
  }

  private OptionalLong account(HttpServletRequest request) {
    return Visitors.current()
        .map(who -> OptionalLong.of(who.account()))
        .orElseGet(() -> cookie(WHO, request).map(forms::remembered).orElse(OptionalLong.empty()));
  }

  /** What was kept for somebody in this browser. */
  Optional<UnsentForm> find(SignedIn who, HttpServletRequest request) {
    return cookie(KEPT, request).flatMap(token -> forms.find(token, who.account()));
  }

  static String tokenOf(HttpServletRequest request) {
    return cookie(KEPT, request).orElse("");
  }

  void discard(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    cookie(KEPT, request).ifPresent(token -> forms.forget(token, who.account()));
    write(KEPT, "", Duration.ZERO, request, response);
  }

  /** What was sent again is kept no longer. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var token = request.getParameter(FIELD);
    if (token != null && "POST".equals(request.getMethod()) && failure == null) {
      Visitors.current().ifPresent(who -> forms.forget(token, who.account()));
    }
  }

  private static Optional<String> cookie(String name, HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name);
    return cookie == null || cookie.getValue().isEmpty()
        ? Optional.empty()
        : Optional.of(cookie.getValue());
  }

  private static void write(
      String name,
      String value,
      Duration lasts,
      HttpServletRequest request,
      HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(lasts)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
