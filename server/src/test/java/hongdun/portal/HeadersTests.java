package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells the browser, whatever it is: a page, a fault, a file, an interface. */
@HongdunTest
class HeadersTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final List<String> KINDS =
      List.of(
          "/",
          "/account",
          "/no/such/page",
          "/breaking/down?number=1",
          "/static/hongdun.css",
          "/static/no-such-file.css",
          "/figures.csv",
          "/api/v1/entities?q=x",
          "/api/v1/names/check?region=1");

  @LocalServerPort private int port;
  private final Accounts accounts;

  HeadersTests(Accounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void everyAnswerKeepsToItselfAndItsOwnScripts() {
    var expected =
        Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    try (var browser = new Browser(port)) {
      for (var kind : KINDS) {
        var answer = browser.get(kind);
        expected.forEach((name, value) ->
            assertThat(answer.header(name)).as("%s of %s", name, kind).isEqualTo(value));
        assertThat(answer.header("Permissions-Policy")).as(kind).contains("camera=()");
        assertThat(answer.header("Content-Security-Policy"))
            .as(kind)
            .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
            .contains("frame-ancestors 'none'", "form-action 'self'")
            .doesNotContain("unsafe", "http:", "*");
      }
    }
  }

  @Test
  void noAnswerSaysWhatTheServerIsMadeOfNorOpensItselfToOtherSites() {
    try (var browser = new Browser(port)) {
      for (var kind : KINDS) {
        var answer = browser.get(kind);
        assertThat(answer.whole().headers().map().keySet())
            .as(kind)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
      }
    }
  }

  @Test
  void whatIsTextSaysInWhichCharacters() {
    try (var browser = new Browser(port)) {
      for (var kind : KINDS) {
        var type = browser.get(kind).header("Content-Type");
        if (type.startsWith("text/")) {
          assertThat(type.toLowerCase(Locale.ROOT)).as(kind).contains("charset=utf-8");
        }
      }
    }
  }

  @Test
  void whatIsPersonalIsKeptInNoCacheAndStyleSheetsAre() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
      for (var page : List.of("/account", "/account/messages", "/")) {
        assertThat(browser.get(page).header("Cache-Control")).as(page).contains("no-store");
      }
      assertThat(browser.get("/static/hongdun.css").header("Cache-Control")).contains("max-age");
    }
  }
}
