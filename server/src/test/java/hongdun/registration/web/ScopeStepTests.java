package hongdun.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.Form;
import hongdun.registration.domain.ScopeAnswers;
import hongdun.registration.domain.ScopeItem;
import hongdun.registration.usecase.ScopeCatalogue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 主营项目: of several items the applicant says which is the main one; a single one is it. */
@HongdunTest
class ScopeStepTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern FOUND =
      Pattern.compile("name=\"add\" id=\"[^\"]*\" value=\"([^\"]*)\"");
  private static final Pattern MAIN = Pattern.compile("name=\"scope.main\"[^>]* checked");

  @LocalServerPort private int port;
  private final Accounts accounts;
  private final ScopeCatalogue scopes;
  private final ScopeForm scope;

  ScopeStepTests(Accounts accounts, ScopeCatalogue scopes, ScopeForm scope) {
    this.accounts = accounts;
    this.scopes = scopes;
    this.scope = scope;
  }

  @Test
  void ofItemsTickedTogetherNoneIsTakenForTheMainOneAndASingleOneIsIt() {
    var items = scopes.search("软件").stream().map(ScopeItem::id).limit(2).toList();
    var nothing = new ScopeAnswers(List.of(), "", List.of());

    var both = scope.read(nothing, Form.of(Map.of("add", items.toArray(String[]::new))));
    var left = scope.read(both, Form.filled(Map.of("remove", items.get(0))));

    assertThat(both.items()).isEqualTo(items);
    assertThat(both.main()).isEmpty();
    assertThat(left.main()).isEqualTo(items.get(1));
  }

  @Test
  void withoutTheMainOneThePageAsksForIt() {
    try (var browser = signedIn()) {
      var page = begun(browser) + "/scope";
      var items = found(browser, page);
      browser.post(page, page, Map.of("add", items.get(0), "search", "1"));
      assertThat(browser.get(page).body()).containsPattern(MAIN);

      var asked = browser.post(page, page, Map.of("add", items.get(1)));

      assertThat(asked.status()).isEqualTo(422);
      assertThat(asked.body())
          .contains("请选定其中一项", "请选择主营项目", "href=\"#scope.main\"", "id=\"scope.main\"")
          .doesNotContainPattern(MAIN);
      assertThat(browser.post(page, page, Map.of("scope.main", items.get(1))).status())
          .isEqualTo(303);
    }
  }

  private static List<String> found(Browser browser, String page) {
    return FOUND
        .matcher(browser.get(page + "?find=%E8%BD%AF%E4%BB%B6").body())
        .results()
        .map(one -> one.group(1))
        .limit(2)
        .toList();
  }

  private static String begun(Browser browser) {
    var step = browser.post("/apply", "/apply/establish-llc", Map.of()).location();
    return step.substring(0, step.length() - "/name".length());
  }

  private Browser signedIn() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "王小明", PASSWORD);
    var browser = new Browser(port);
    browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
    return browser;
  }
}
