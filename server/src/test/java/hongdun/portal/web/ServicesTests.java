package hongdun.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.NavigationEntry;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 服务清单: both areas in both languages; what a visitor may not open is no link. */
@HongdunTest
class ServicesTests {
  private static final SignedIn CITIZEN = new SignedIn(0, "", 0, 0, Set.of());

  /** What stands beside the navigation, for everybody. */
  private static final List<String> OWN =
      List.of(
          "/bureau",
          "/account",
          "/account/messages",
          "/account/data",
          "/help",
          "/accessibility",
          "/privacy");

  @LocalServerPort private int port;
  private final List<NavigationEntry> entries;
  private final Words words;
  private final DemonstrationSignIn officers;

  ServicesTests(List<NavigationEntry> entries, Words words, DemonstrationSignIn officers) {
    this.entries = entries;
    this.words = words;
    this.officers = officers;
  }

  @Test
  void everyServiceOfBothAreasIsListedInBothLanguages() {
    try (var chinese = new Browser(port);
        var english = new Browser(port, "en")) {
      var zh = chinese.get("/services").body();
      var en = english.get("/services").body();
      assertThat(zh).contains("门户网站（互联网）", "办公平台（内网）");
      assertThat(en).contains("Public portal (internet)", "Office platform (intranet)");
      assertThat(chinese.get("/").body()).contains("href=\"/services\"");

      assertThat(entries.stream().filter(ServicesTests::isPublic)).hasSizeGreaterThan(3);
      assertThat(entries.stream().filter(entry -> !isPublic(entry))).hasSizeGreaterThan(3);
      for (var entry : entries) {
        var area = isPublic(entry) ? "public" : "office";
        isListed(zh, area, entry, Language.ZH);
        isListed(en, area, entry, Language.EN);
      }
      for (var path : OWN) {
        assertThat(list(zh, "public")).contains(link(path));
        assertThat(list(en, "public")).contains(link(path));
      }
    }
  }

  private void isListed(String page, String area, NavigationEntry entry, Language language) {
    assertThat(list(page, area)).contains(words.text(language, entry.labelKey()));
    if (isPublic(entry)) {
      assertThat(list(page, area)).contains(link(entry.path()));
    } else {
      assertThat(page).as("no visitor goes to it").doesNotContain("<li>" + link(entry.path()));
    }
  }

  @Test
  void anOfficerGoesFromTheListToWhateverIsHis() {
    try (var browser = officers.browser(port, "chengdu.sysadmin")) {
      var office = list(browser.get("/services").body(), "office");

      assertThat(office).contains(link("/admin/lists"));
      for (var path : office.split("href=\"", -1)) {
        if (path.startsWith("/")) {
          assertThat(browser.get(path.substring(0, path.indexOf('"'))).status())
              .as(path)
              .isEqualTo(200);
        }
      }
    }
  }

  private static String link(String path) {
    return "<a class=\"govuk-link\" href=\"" + path + "\"";
  }

  private static String list(String page, String area) {
    var from = page.indexOf("id=\"" + area + "\"");
    assertThat(from).isPositive();
    return page.substring(from, page.indexOf("</ul>", from));
  }

  private static boolean isPublic(NavigationEntry entry) {
    return entry.isFor(Optional.empty()) || entry.isFor(Optional.of(CITIZEN));
  }
}
