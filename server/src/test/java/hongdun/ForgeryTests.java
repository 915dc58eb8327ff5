package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * 跨站请求 — sends every form of every room without its token, as another site would from the browser
 * of somebody signed in. The routes are read from the server, so that a new one is tried too.
 */
@HongdunTest
class ForgeryTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*?}(?=[/.]|$)");
  private static final Set<RequestMethod> SAFE =
      Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);

  @LocalServerPort private int port;
  private final RequestMappingHandlerMapping handlers;
  private final Accounts accounts;

  ForgeryTests(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      Accounts accounts) {
    this.handlers = handlers;
    this.accounts = accounts;
  }

  @Test
  void noFormOfAnyRoomIsTakenWithoutItsToken() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    var taken = new ArrayList<String>();
    int tried = 0;
    try (var browser = new Browser(port)) {
      browser.post(
          "/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD, "next", "/x"));
      assertThat(browser.get("/account").status()).isEqualTo(200);
      for (var path : changing()) {
        tried++;
        var answer = browser.postBare(path, Map.of("x", "y"), "forged");
        if (!isRefused(answer)) {
          taken.add(path + ": " + answer.status() + " " + answer.location());
        }
      }
    }

    assertThat(taken).isEmpty();
    assertThat(tried).isGreaterThan(80);
  }

  @Test
  void noRoomTakesAChangeByAVerbOrABodyThatNeedsNoToken() {
    handlers
        .getHandlerMethods()
        .forEach((route, handler) -> {
          if (isOurs(handler.getBeanType())) {
            assertThat(route.getMethodsCondition().getMethods())
                .as("%s says its verb", handler)
                .isNotEmpty()
                .isSubsetOf(RequestMethod.GET, RequestMethod.POST);
          }
        });
  }

  /** Refused, or at most shown to its sender to be sent again. */
  private static boolean isRefused(Browser.Answer answer) {
    return answer.status() == 403
        || (answer.status() == 303 && answer.location().equals("/continue"));
  }

  /** What changes something; the launcher's commands carry the token of the data folder instead. */
  private List<String> changing() {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(route -> isOurs(route.getValue().getBeanType()))
        .filter(route ->
            route.getKey().getMethodsCondition().getMethods().stream()
                .anyMatch(verb -> !SAFE.contains(verb)))
        .flatMap(route -> route.getKey().getPatternValues().stream())
        .filter(path -> !path.startsWith("/operator/"))
        .map(path -> VARIABLE.matcher(path).replaceAll("1"))
        .sorted()
        .distinct()
        .toList();
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("hongdun.")
        && !type.getSimpleName().startsWith("Breaking")
        && !type.getSimpleName().equals("ErrorRoute");
  }
}
