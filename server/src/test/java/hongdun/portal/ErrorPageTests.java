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
  void whoCameTooLateIsToldWhatHappenedAndWhatToDo() {
    try (var browser = new Browser(port)) {
      var answer = browser.get("/breaking/late?number=1");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body()).contains("刚刚已经注册了账户").contains("请返回并刷新页面");
    }
  }

  @Test
  void aFailureShowsItsNumberAndNothingOfTheInside() {
    try (var browser = new Browser(port)) {
      var answer = browser.get("/breaking/down?number=1");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).containsPattern("HD-[A-Z2-9]{8}").doesNotContain("secret");
    }
  }

  @Test
  void whoTriesTooOftenOrComesWhenTheDatabaseIsAwayIsToldWhenToComeBack() {
    try (var browser = new Browser(port)) {
      var often = browser.get("/breaking/often?number=1");
      var away = browser.get("/breaking/database?number=1");

      assertThat(often.status()).isEqualTo(429);
      assertThat(often.header("Retry-After")).isEqualTo("42");
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.header("Retry-After")).isNotEmpty();
    }
  }

  @Test
  void aRequestThatCannotBeReadIsBadAndNotBroken() {
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/breaking/down?number=many").status()).isEqualTo(400);
      assertThat(browser.get("/breaking/down").status()).isEqualTo(400);
    }
  }

  @Test
  void aFormWithAFileBeyondTheLimitIsToldSoInsteadOfBeingCalledStale() {
    try (var browser = new Browser(port)) {
      for (var megabytes : new int[] {21, 61}) {
        try (var log = new CaughtLog()) {
          var answer = browser.upload("/sign-in", megabytes * 1024 * 1024);

          assertThat(answer.status()).isEqualTo(413);
          assertThat(answer.body()).contains("文件太大", "hd-brand").doesNotContain("HTTP Status");
          assertThat(log.lines()).noneMatch(line -> line.contains("\n\tat "));
        }
      }
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
