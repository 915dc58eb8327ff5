package hongdun.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 填报名称: the name is judged while it is typed, and without scripts when the button is pressed. */
@HongdunTest
class NameStepTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Map<String, String> NAME =
      Map.of(
          "name.region", "510105",
          "name.division", "成都",
          "name.tradeName", "A",
          "name.industry", "科技",
          "name.form", "有限公司");

  @LocalServerPort private int port;
  private final Accounts accounts;

  NameStepTests(Accounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void theVerdictComesAloneWhileSomebodyTypesAndNothingIsKept() {
    try (var browser = signedIn()) {
      var step = begun(browser);

      var part = browser.get(step + "/verdict" + query());

      assertThat(part.status()).isEqualTo(200);
      assertThat(part.body()).contains("data-announce", "不能使用", "第八条").doesNotContain("<html");
      assertThat(browser.get(step).body()).doesNotContain("data-announce");
    }
  }

  @Test
  void beforeTheNameIsWholeThereIsNoVerdict() {
    try (var browser = signedIn()) {
      var step = begun(browser);

      assertThat(browser.get(step + "/verdict?name.region=510105").body().strip()).isEmpty();
    }
  }

  @Test
  void withoutScriptsTheButtonShowsTheVerdictAndGoesNoFurther() {
    try (var browser = signedIn()) {
      var step = begun(browser);
      var fields = new java.util.HashMap<>(NAME);
      fields.put("check", "1");

      var page = browser.post(step, step, fields);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("不能使用", "第八条", "<html");
    }
  }

  @Test
  void anApplicationOfOthersHasNoVerdict() {
    try (var browser = signedIn();
        var other = signedIn()) {
      var step = begun(browser);

      assertThat(other.get(step + "/verdict" + query()).status()).isEqualTo(404);
    }
  }

  @Test
  void anApplicationBegunWithANameSomebodyFoundFreeBearsIt() {
    try (var browser = signedIn()) {
      var here = "/apply" + query();
      assertThat(browser.get("/apply").body()).doesNotContain("name.tradeName");
      assertThat(browser.get(here).body()).contains("用“成都A科技有限公司”申请设立公司");

      var step = browser.post(here, "/apply/establish-llc", NAME).location();

      assertThat(browser.get(step).body()).contains("value=\"A\"", "value=\"科技\"");
      assertThat(browser.get(begun(browser)).body()).doesNotContain("value=\"A\"");
    }
  }

  @Test
  void whoMustSignInFirstKeepsTheNameHeFound() {
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/apply" + query()).location())
          .startsWith("/sign-in?next=")
          .contains("name.tradeName%3DA");
    }
  }

  private static String begun(Browser browser) {
    var step = browser.post("/apply", "/apply/establish-llc", Map.of()).location();
    assertThat(step).matches("/apply/[0-9]+/name");
    return step;
  }

  private static String query() {
    var query = new StringBuilder();
    NAME.forEach((name, value) ->
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }

  private Browser signedIn() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "王小明", PASSWORD);
    var browser = new Browser(port);
    var answer =
        browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
    assertThat(answer.status()).isEqualTo(303);
    return browser;
  }
}
