package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 适老版和深色: chosen by a link, kept by a cookie, on every page, without a session. */
@HongdunTest
class AppearanceTests {
  private static final String DARK = "/static/dark.css\" media=\"";

  @LocalServerPort private int port;

  @Test
  void whoChoseNothingHasTheStandardVersionAndTheColoursOfHisDevice() {
    try (var browser = new Browser(port)) {
      var page = browser.get("/help");

      assertThat(page.body())
          .contains(DARK + "screen and (prefers-color-scheme: dark)\"")
          .doesNotContain("elder.css");
      assertThat(browser.hasCookie("mode")).isFalse();
    }
  }

  @Test
  void theElderVersionIsKeptForAllPagesWithoutASession() {
    try (var browser = new Browser(port)) {
      browser.get("/?mode=elder");

      assertThat(browser.get("/help").body()).contains("elder.css");
      assertThat(browser.get("/").body()).contains("不会用？").doesNotContain("今日数据");
      assertThat(browser.hasCookie("session")).isFalse();
      assertThat(browser.get("/?mode=standard").body()).doesNotContain("elder.css");
    }
  }

  @Test
  void lightAndDarkAreChosenAndPaperIsAlwaysLight() {
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/?colours=dark").body()).contains(DARK + "screen\"");
      assertThat(browser.get("/help").body()).contains(DARK + "screen\"");
      assertThat(browser.get("/?colours=light").body()).doesNotContain("dark.css");
      assertThat(browser.get("/?colours=purple").body()).doesNotContain("dark.css");
    }
  }

  @Test
  void theLinksLeadBackToTheSamePageWithItsQuery() {
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/search?q=abc&lang=zh&mode=standard").body())
          .contains("href=\"/search?q=abc&amp;mode=elder\"")
          .contains("href=\"/search?q=abc&amp;colours=dark\"")
          .contains("href=\"/search?q=abc&amp;lang=en\"");
    }
  }

  @Test
  void underTheAnswerToAFormTheyLeadBackToTheFormsPage() {
    try (var browser = new Browser(port)) {
      var token = browser.get("/sign-in").body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];

      var answer =
          browser.postWith(
              "Referer",
              "http://127.0.0.1:" + port + "/sign-in?next=%2Fapply&lang=en",
              "/sign-in",
              "address=&password=&_csrf=" + token);

      assertThat(answer.body()).contains("href=\"/sign-in?next=%2Fapply&amp;mode=elder\"");
    }
  }
}
