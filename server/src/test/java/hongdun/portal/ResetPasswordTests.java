package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HongdunTest
class ResetPasswordTests {
  private static final Pattern CODE = Pattern.compile("您重置密码的确认码是 ([0-9]{6})");
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final String ANOTHER = "两匹小马一起过河去了";
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final String address = UUID.randomUUID() + "@example.cn";

  ResetPasswordTests(Accounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void whoLostHisPasswordChoosesAnotherWithTheCodeAndAllSessionsEnd() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port);
        var elsewhere = new Browser(port)) {
      signIn(elsewhere, PASSWORD);
      assertThat(begin(browser).location()).isEqualTo("/reset/code");
      assertThat(enter(browser, code()).location()).isEqualTo("/reset/password");
      assertThat(choose(browser, "short", "other").status()).isEqualTo(422);
      assertThat(choose(browser, ANOTHER, ANOTHER).location()).isEqualTo("/sign-in");

      assertThat(elsewhere.get("/account").status()).isEqualTo(303);
      assertThat(signIn(browser, PASSWORD).status()).isEqualTo(422);
      assertThat(signIn(browser, ANOTHER).location()).isEqualTo("/account");
      assertThat(outbox()).contains("您的密码已重置");
      assertThat(browser.get("/reset/password").location()).isEqualTo("/reset");
    }
  }

  @Test
  void theAnswerIsTheSameForAnAddressWithoutAnAccountAndNothingIsSentThere() {
    try (var browser = new Browser(port)) {
      assertThat(begin(browser).location()).isEqualTo("/reset/code");
      assertThat(browser.get("/reset/code").body()).contains("如果这个地址有账户");
      assertThat(outbox()).doesNotContain("确认码");
      assertThat(enter(browser, "123456").body()).contains("确认码不正确");
    }
  }

  @Test
  void whatIsNoAddressIsTold() {
    try (var browser = new Browser(port)) {
      var answer = browser.post("/reset", "/reset", Map.of("address", "nowhere"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("value=\"nowhere\"").contains("href=\"#address\"");
    }
  }

  @Test
  void afterFiveWrongCodesTheResetLapsesAndSoonNoNewCodeIsSent() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      begin(browser);
      var right = code();
      var wrong = right.equals("000000") ? "000001" : "000000";
      for (int failure = 0; failure < 4; failure++) {
        assertThat(enter(browser, wrong).body()).contains("确认码不正确");
      }
      assertThat(enter(browser, wrong).body()).contains("已经失效");
      assertThat(browser.get("/reset/code").location()).isEqualTo("/reset");

      var sent = outbox().split("您重置密码的确认码是", -1).length;
      begin(browser);
      assertThat(outbox().split("您重置密码的确认码是", -1)).hasSize(sent);
    }
  }

  private Browser.Answer begin(Browser browser) {
    return browser.post("/reset", "/reset", Map.of("address", address));
  }

  private static Browser.Answer enter(Browser browser, String code) {
    return browser.post("/reset/code", "/reset/code", Map.of("code", code));
  }

  private static Browser.Answer choose(Browser browser, String password, String again) {
    return browser.post(
        "/reset/password", "/reset/password", Map.of("password", password, "again", again));
  }

  private Browser.Answer signIn(Browser browser, String password) {
    return browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("address", address, "password", password, "next", "/account"));
  }

  private String code() {
    var code = CODE.matcher(outbox());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private String outbox() {
    try (var anybody = new Browser(port)) {
      return anybody
          .get(
              "/demonstration/outbox?address=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
          .body();
    }
  }
}
