package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.domain.Origin;
import hongdun.portal.usecase.SignIn;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class AccountCareTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final String ANOTHER = "两匹小马一起过河去了";
  private static final Origin SOMEWHERE = Origin.of("192.0.2.11", "");
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final AccountCare care;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";

  AccountCareTests(Accounts accounts, AccountCare care, SignIn signIn, JdbcClient jdbc) {
    this.accounts = accounts;
    this.care = care;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @Test
  void aOneTimePasswordOpensNothingButTheChoiceOfAnOwnOne() {
    long account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser, PASSWORD);
      var given = care.giveOneTimePassword(account, account);
      assertThat(browser.get("/account").status()).isEqualTo(303);
      assertThat(signIn(browser, PASSWORD).status()).isEqualTo(422);

      assertThat(signIn(browser, given).location()).isEqualTo("/sign-in/password");
      assertThat(browser.get("/account").status()).isEqualTo(303);
      var faulty = choose(browser, "short", "other");
      assertThat(faulty.status()).isEqualTo(422);
      assertThat(faulty.body()).contains("href=\"#password\"").contains("href=\"#again\"");
      assertThat(choose(browser, given, given).body()).contains("不能与一次性密码相同");
      assertThat(choose(browser, ANOTHER, ANOTHER).location()).isEqualTo("/account");

      assertThat(browser.get("/account/messages").body())
          .contains("管理员为您提供了一次性密码")
          .contains("您的密码已修改");
    }
    assertThat(signIn.signIn(address, given(account), SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Admitted.class);
  }

  private String given(long account) {
    return care.giveOneTimePassword(account, account);
  }

  @Test
  void aOneTimePasswordLapsesAfterThreeDays() {
    long account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    var given = given(account);
    jdbc.sql(
            "update portal.password set lapses_at = lapses_at - interval '72 hours' where account = ?")
        .param(account)
        .update();

    assertThat(signIn.signIn(address, given, SOMEWHERE)).isInstanceOf(SignIn.Outcome.Wrong.class);
  }

  @Test
  void whoWaitsAtTheDoorWithAPasswordThatWasReplacedMeanwhileBeginsAnew() {
    long account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser, given(account));
      given(account);

      assertThat(choose(browser, ANOTHER, ANOTHER).location()).isEqualTo("/sign-in");
    }
  }

  @Test
  void anAdministratorLiftsALockAndTheOwnerIsTold() {
    long account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    for (int failure = 0; failure < 5; failure++) {
      signIn.signIn(address, "wrong", SOMEWHERE);
    }
    assertThat(signIn.signIn(address, PASSWORD, SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Locked.class);
    assertThat(care.standing(account).lockedUntil()).isPresent();

    care.liftLock(account, account);

    assertThat(care.standing(account).lockedUntil()).isEmpty();
    assertThat(signIn.signIn(address, PASSWORD, SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Admitted.class);
    assertThat(letters()).contains("解除锁定");
  }

  @Test
  void thePageAfterASignInSaysOnceWhenTheLastOneWasAndHowManyFailedSince() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser, PASSWORD);
      assertThat(browser.get("/account").body()).doesNotContain("上次登录");
      browser.post("/account", "/sign-out", Map.of());
      signIn(browser, "wrong password");
      signIn(browser, PASSWORD);

      assertThat(browser.get("/account").body()).contains("上次登录").contains("1 次登录失败");
      assertThat(browser.get("/account").body()).doesNotContain("上次登录");
      assertThat(browser.get("/account/sign-ins").body()).contains("成功").contains("失败");
    }
  }

  @Test
  void theOwnerSeesWhereHeIsSignedInAndEndsOneOrAllOthers() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var here = new Browser(port);
        var there = new Browser(port);
        var elsewhere = new Browser(port)) {
      signIn(here, PASSWORD);
      signIn(there, PASSWORD);
      signIn(elsewhere, PASSWORD);
      var page = here.get("/account/sessions").body();
      assertThat(page)
          .contains("当前设备")
          .contains("127.0.0.1")
          .doesNotContain(here.cookie("session"));
      var handle =
          java.util.regex.Pattern.compile("name=\"session\" value=\"([0-9a-f]+)\"").matcher(page);
      assertThat(handle.find()).isTrue();

      var end = "/account/sessions/end";
      assertThat(
              here.post(
                      "/account/sessions",
                      end,
                      Map.of("session", handle.group(1), "password", "not his password"))
                  .status())
          .isEqualTo(422);
      assertThat(there.get("/account").status()).isEqualTo(200);
      assertThat(elsewhere.get("/account").status()).isEqualTo(200);

      here.post("/account/sessions", end, Map.of("session", handle.group(1), "password", PASSWORD));
      assertThat(there.get("/account").status() == 303 ^ elsewhere.get("/account").status() == 303)
          .isTrue();
      here.post("/account/sessions", end, Map.of("others", "1", "password", PASSWORD));
      assertThat(there.get("/account").status()).isEqualTo(303);
      assertThat(elsewhere.get("/account").status()).isEqualTo(303);
      assertThat(here.get("/account").status()).isEqualTo(200);
    }
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    var other = "x" + address;
    accounts.createForCitizen(other, "李雷", PASSWORD);
    try (var here = new Browser(port);
        var victim = new Browser(port);
        var attacker = new Browser(port)) {
      signIn(here, PASSWORD);
      signIn(victim, PASSWORD);
      attacker.post("/sign-in", "/sign-in", Map.of("address", other, "password", PASSWORD));
      var handle =
          java.util.regex.Pattern.compile("name=\"session\" value=\"([0-9a-f]+)\"")
              .matcher(here.get("/account/sessions").body());
      assertThat(handle.find()).isTrue();

      attacker.post(
          "/account/sessions",
          "/account/sessions/end",
          Map.of("session", handle.group(1), "password", PASSWORD));

      assertThat(victim.get("/account").status()).isEqualTo(200);
    }
  }

  private String letters() {
    try (var anybody = new Browser(port)) {
      return anybody.get("/demonstration/outbox?address=" + address.replace("@", "%40")).body();
    }
  }

  private static Browser.Answer choose(Browser browser, String password, String again) {
    return browser.post(
        "/sign-in/password", "/sign-in/password", Map.of("password", password, "again", again));
  }

  private Browser.Answer signIn(Browser browser, String password) {
    return browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("address", address, "password", password, "next", "/account"));
  }
}
