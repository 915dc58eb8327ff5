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
class SignUpTests {
  private static final Pattern CODE = Pattern.compile("您的确认码是 ([0-9]{6})");
  private static final String PASSWORD = "一匹小马过河去了很远";
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final String address = UUID.randomUUID() + "@example.cn";

  SignUpTests(Accounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void aCitizenSignsUpWithTheCodeFromTheOutboxAndIsSignedIn() {
    try (var browser = new Browser(port)) {
      assertThat(begin(browser, "李雷", address).location()).isEqualTo("/sign-up/code");
      assertThat(enter(browser, code()).location()).isEqualTo("/sign-up/password");
      var done = choose(browser, PASSWORD, PASSWORD);

      assertThat(done.status()).isEqualTo(303);
      assertThat(browser.get("/").body()).contains("李雷");
      assertThat(accounts.findByAddress(address)).isPresent();
      assertThat(browser.get("/account/messages").body()).contains("您的确认码");
    }
  }

  @Test
  void everyFaultIsToldAtOnceAndNothingIsLost() {
    try (var browser = new Browser(port)) {
      var both = begin(browser, "", "nowhere");
      var one = begin(browser, "李雷", "nowhere");

      assertThat(both.status()).isEqualTo(422);
      assertThat(both.body()).contains("href=\"#name\"").contains("href=\"#address\"");
      assertThat(one.body()).contains("value=\"李雷\"").contains("value=\"nowhere\"");
    }
  }

  @Test
  void aWrongCodeMayBeTriedFiveTimesThenTheSignUpLapses() {
    try (var browser = new Browser(port)) {
      begin(browser, "李雷", address);
      var right = code();
      var wrong = right.equals("000000") ? "000001" : "000000";
      for (int failure = 0; failure < 4; failure++) {
        assertThat(enter(browser, wrong).body()).contains("确认码不正确");
      }
      assertThat(enter(browser, wrong).body()).contains("已经失效");
      assertThat(browser.get("/sign-up/code").location()).isEqualTo("/sign-up");
    }
  }

  @Test
  void anAddressWithAnAccountIsToldByMessageAndNotOnThePage() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      var answer = begin(browser, "李雷", address);

      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.location()).isEqualTo("/sign-up/code");
      assertThat(outbox()).contains("已经有账户").doesNotContain("您的确认码是");
      assertThat(enter(browser, "123456").body()).contains("确认码不正确");
    }
  }

  @Test
  void withoutAConfirmedCodeNoPasswordIsTaken() {
    try (var browser = new Browser(port)) {
      begin(browser, "李雷", address);

      assertThat(browser.get("/sign-up/password").location()).isEqualTo("/sign-up");
      assertThat(accounts.findByAddress(address)).isEmpty();
    }
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

  private static Browser.Answer begin(Browser browser, String name, String address) {
    return browser.post("/sign-up", "/sign-up", Map.of("name", name, "address", address));
  }

  private static Browser.Answer enter(Browser browser, String code) {
    return browser.post("/sign-up/code", "/sign-up/code", Map.of("code", code));
  }

  private static Browser.Answer choose(Browser browser, String password, String again) {
    return browser.post(
        "/sign-up/password", "/sign-up/password", Map.of("password", password, "again", again));
  }
}
