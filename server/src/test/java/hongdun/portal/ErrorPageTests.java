package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HongdunTest
class ErrorPageTests {
  @LocalServerPort private int port;

  @Test
  void aPageThatDoesNotExistSaysSoInTheVisitorsLanguage() {
    try (var chinese = new Browser(port);
        var english = new Browser(port, "en")) {
      assertThat(chinese.get("/no/such/page").status()).isEqualTo(404);
      assertThat(chinese.get("/no/such/page").body()).contains("找不到这个页面");
      assertThat(english.get("/no/such/page").body()).contains("Page not found");
    }
  }

  @Test
  void aFormWithoutOrWithAForgedTokenIsNotTakenAndThePageSaysWhy() {
    try (var browser = new Browser(port)) {
      for (var token : new String[] {"", "forged"}) {
        var answer = browser.postBare("/sign-in", Map.of("address", "x"), token);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("页面已过期");
      }
    }
  }

  @Test
  void aRouteCalledTheWrongWayIsNotFound() {
    try (var browser = new Browser(port)) {
      assertThat(browser.post("/sign-in", "/account", Map.of()).status()).isEqualTo(404);
    }
  }

  @Test
  void onlyOfficersMoveTheTime() {
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/demonstration").status()).isEqualTo(303);
      assertThat(
              browser.postWith("X-Operator-Token", "guess", "/operator/demonstration", "").status())
          .isEqualTo(403);
    }
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndFrames() {
    try (var browser = new Browser(port)) {
      for (var page : new String[] {"/", "/no/such/page", "/static/hongdun.css"}) {
        assertThat(browser.get(page).header("Content-Security-Policy"))
            .as(page)
            .contains("script-src 'self'")
            .contains("frame-ancestors 'none'")
            .doesNotContain("unsafe");
      }
    }
  }

  @Test
  void everyPageOfThePortalIsShownInBothLanguages() {
    for (var language : new String[] {"zh-CN", "en"}) {
      try (var browser = new Browser(port, language)) {
        for (var page :
            new String[] {
              "/",
              "/sign-in",
              "/sign-up",
              "/help",
              "/accessibility",
              "/privacy",
              "/styleguide",
              "/styleguide?faulty=true",
              "/demonstration/outbox"
            }) {
          var answer = browser.get(page);
          assertThat(answer.status()).as(page).isEqualTo(200);
          assertThat(answer.body()).as(page).contains("<html lang=\"" + language + "\"");
          assertThat(answer.body()).as(page).doesNotContain(" style=");
        }
      }
    }
  }
}
