package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.domain.Origin;
import hongdun.portal.usecase.SignIn;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class SignInTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Origin SOMEWHERE = Origin.of("192.0.2.7", "");
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final SignIn signIn;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";

  SignInTests(Accounts accounts, SignIn signIn, JdbcClient jdbc) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @Test
  void aCitizenSignsInAndOutAgain() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      var refused = browser.get("/account");
      assertThat(refused.status()).isEqualTo(303);
      assertThat(refused.location()).isEqualTo("/sign-in?next=%2Faccount");

      var admitted = signIn(browser, address.toUpperCase(java.util.Locale.ROOT), PASSWORD);
      assertThat(admitted.status()).isEqualTo(303);
      assertThat(admitted.location()).isEqualTo("/account");
      assertThat(browser.get("/account").body()).contains("韩梅梅").contains(address);

      browser.post("/account", "/sign-out", Map.of());
      assertThat(browser.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void unknownAndWrongAreTheSameAnswer() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      var wrong = signIn(browser, address, "not the password");
      var unknown = signIn(browser, "nobody-" + address, "not the password");

      assertThat(wrong.status()).isEqualTo(422);
      assertThat(withoutTokens(wrong.body()))
          .isEqualTo(withoutTokens(unknown.body()).replace("nobody-", ""));
    }
  }

  @Test
  void nothingEnteredIsToldAtBothFieldsAtOnce() {
    try (var browser = new Browser(port)) {
      var answer = signIn(browser, "", "");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("href=\"#address\"").contains("href=\"#password\"");
    }
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordWaits() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    for (int failure = 0; failure < 5; failure++) {
      assertThat(signIn.signIn(address, "wrong password", SOMEWHERE))
          .isInstanceOf(SignIn.Outcome.Wrong.class);
    }

    assertThat(signIn.signIn(address, PASSWORD, SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Locked.class);

    jdbc.sql("update portal.lockout set locked_until = locked_until - interval '2 minutes'")
        .update();
    assertThat(signIn.signIn(address, PASSWORD, SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Admitted.class);
    assertThat(signIn.signIn(address, "wrong password", SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Wrong.class);
  }

  @Test
  void anUnknownAddressIsLockedOutLikeAKnownOne() {
    for (int failure = 0; failure < 5; failure++) {
      signIn.signIn(address, "wrong password", SOMEWHERE);
    }

    assertThat(signIn.signIn(address, "wrong password", SOMEWHERE))
        .isInstanceOf(SignIn.Outcome.Locked.class);
  }

  @Test
  void aSessionKnownBeforeTheSignInOpensNothingAfterIt() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var victim = new Browser(port);
        var attacker = new Browser(port)) {
      signIn(attacker, address, PASSWORD);
      var planted = attacker.cookie("session");
      victim.plant("session", planted);
      attacker.post("/account", "/sign-out", Map.of());

      signIn(victim, address, PASSWORD);
      attacker.plant("session", planted);

      assertThat(victim.cookie("session")).isNotEqualTo(planted);
      assertThat(victim.get("/account").status()).isEqualTo(200);
      assertThat(attacker.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void anonymousPagesMakeNoSession() {
    try (var browser = new Browser(port)) {
      browser.get("/");
      browser.get("/sign-in");
      signIn(browser, address, "wrong password");

      assertThat(browser.hasCookie("session")).isFalse();
    }
  }

  @Test
  void aSessionHoldsNumbersAndEndsAfterTwelveHours() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser, address, PASSWORD);
      assertThat(browser.get("/account").status()).isEqualTo(200);
      var account = accounts.findByAddress(address).orElseThrow().id();
      var sessions =
          jdbc.sql(
                  """
                  update portal.session
                     set creation_time = creation_time - ?
                   where principal_name = ?
                  """)
              .param(Duration.ofHours(12).plusMinutes(1).toMillis())
              .param("account:" + account)
              .update();

      assertThat(sessions).isEqualTo(1);
      assertThat(browser.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void readingPagesWritesTheLastAccessAtMostOnceAMinute() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser, address, PASSWORD);
      var name = "account:" + accounts.findByAddress(address).orElseThrow().id();
      var first = lastAccess(name);
      browser.get("/account");
      browser.get("/account");
      assertThat(lastAccess(name)).isEqualTo(first);

      jdbc.sql(
              """
              update portal.session
                 set last_access_time = last_access_time - 61000
               where principal_name = ?
              """)
          .param(name)
          .update();
      browser.get("/account");
      assertThat(lastAccess(name)).isGreaterThanOrEqualTo(first);
    }
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var here = new Browser(port);
        var elsewhere = new Browser(port)) {
      signIn(here, address, PASSWORD);
      signIn(elsewhere, address, PASSWORD);

      var faulty =
          here.post(
              "/account/password",
              "/account/password",
              Map.of("old", "wrong", "password", "short", "again", "other"));
      assertThat(faulty.status()).isEqualTo(422);
      assertThat(faulty.body())
          .contains("href=\"#old\"")
          .contains("href=\"#password\"")
          .contains("href=\"#again\"");

      var changed =
          here.post(
              "/account/password",
              "/account/password",
              Map.of("old", PASSWORD, "password", "两匹小马过河去了", "again", "两匹小马过河去了"));
      assertThat(changed.status()).isEqualTo(422);
      changed =
          here.post(
              "/account/password",
              "/account/password",
              Map.of("old", PASSWORD, "password", "两匹小马一起过河去了", "again", "两匹小马一起过河去了"));
      assertThat(changed.location()).isEqualTo("/account");
      assertThat(here.get("/account").body()).contains("密码已修改");
      assertThat(elsewhere.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void signingInNeverLeadsToAnotherSite() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      var answer =
          browser.post(
              "/sign-in",
              "/sign-in",
              Map.of("address", address, "password", PASSWORD, "next", "//evil.example/account"));

      assertThat(answer.location()).isEqualTo("/apply");
    }
  }

  private long lastAccess(String principal) {
    return jdbc.sql("select last_access_time from portal.session where principal_name = ?")
        .param(principal)
        .query(Long.class)
        .single();
  }

  private static Browser.Answer signIn(Browser browser, String address, String password) {
    return browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("address", address, "password", password, "next", "/account"));
  }

  private static String withoutTokens(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("演示时间：[^<]*", "");
  }
}
