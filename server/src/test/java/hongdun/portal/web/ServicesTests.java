package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 服务清单: both areas in both languages; what a visitor may not open is no link. */
@HongdunTest
class ServicesTests {
  @LocalServerPort private int port;

  @Test
  void everyServiceOfBothAreasIsListedInBothLanguages() {
    try (var chinese = new Browser(port);
        var english = new Browser(port, "en")) {
      assertThat(chinese.get("/services").body())
          .contains("门户网站（互联网）", "办公平台（内网）", "href=\"/search\"", "href=\"/guides\"")
          .contains("代码表")
          .doesNotContain("href=\"/admin/lists\"");
      assertThat(english.get("/services").body())
          .contains("Public portal (internet)", "Office platform (intranet)");
      assertThat(chinese.get("/").body()).contains("href=\"/services\"");
    }
  }
}
