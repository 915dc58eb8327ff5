package hongdun.portal.web;

import hongdun.portal.ApiCaller;
import hongdun.portal.ApiOperation;
import hongdun.portal.ApiProblem;
import hongdun.portal.ApiScope;
import hongdun.portal.Setting;
import hongdun.portal.Settings;
import hongdun.portal.Tries;
import hongdun.portal.usecase.UseApiKeys;
import hongdun.portal.usecase.UseApiKeys.Opening;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 接口门 — before a call of the interface is answered: its key is judged and counted, and how often
 * the caller came is told with every answer.
 */
@Component
class ApiGate implements HandlerInterceptor {
  static final Setting<Long> WITHOUT_KEY =
      Setting.number("hongdun.api-a-minute", "portal.setting.api", 240, 1, 100_000);

  private static final String BEARER = "Bearer ";
  private final UseApiKeys keys;
  private final ApiRates rates;
  private final Settings settings;

  ApiGate(UseApiKeys keys, ApiRates rates, Settings settings) {
    this.keys = keys;
    this.rates = rates;
    this.settings = settings;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      var operation = method.getMethodAnnotation(ApiOperation.class);
      if (operation != null) {
        admit(operation.scope(), request, response);
      }
    }
    return true;
  }

  private void admit(ApiScope scope, HttpServletRequest request, HttpServletResponse response) {
    // What is kept must be asked for again each time; then the answer may be: not modified.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader(HttpHeaders.VARY, "Accept-Language, Authorization");
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      var remote = Tries.network(request.getRemoteAddr());
      limit(rates.count(remote, settings.of(WITHOUT_KEY).intValue()), response);
      return;
    }
    var key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : "";
    switch (keys.open(key, scope)) {
      case Opening.Unknown() -> {
        // Somebody trying keys has no more tries than somebody without one.
        var remote = Tries.network(request.getRemoteAddr());
        limit(rates.count(remote, settings.of(WITHOUT_KEY).intValue()), response);
        throw ApiProblem.key(401, "key-unknown");
      }
      case Opening.Expired() -> throw ApiProblem.key(401, "key-expired");
      case Opening.Revoked() -> throw ApiProblem.key(401, "key-revoked");
      case Opening.OutOfScope() -> throw ApiProblem.key(403, "key-scope");
      case Opening.Holds(var id, var perMinute) -> {
        limit(rates.count("key " + id, perMinute), response);
        request.setAttribute(ApiCaller.KEY, id);
        keys.count(id, scope);
      }
    }
  }

  private static void limit(ApiRates.Standing standing, HttpServletResponse response) {
    response.setIntHeader("RateLimit-Limit", standing.limit());
    response.setIntHeader("RateLimit-Remaining", Math.max(0, standing.remaining()));
    response.setHeader("RateLimit-Reset", Long.toString(standing.resetSeconds()));
    if (standing.isTooMany()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(standing.resetSeconds()));
      throw ApiProblem.key(429, "rate");
    }
  }
}
