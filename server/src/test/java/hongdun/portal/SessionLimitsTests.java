package hongdun.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 会话期限: who leaves his place is signed out, and so is whoever stays too long; both find what they
 * entered again. What a session's row says of its times is moved back, as if time had gone on.
 */
@HongdunTest
class SessionLimitsTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration CITIZENS = Duration.ofHours(12);
  private static final Duration OFFICERS = Duration.ofHours(8);
  private static final Duration A_LITTLE = Duration.ofSeconds(20);
  private static final String TO_SIGN_IN = "/sign-in";

  @LocalServerPort private int port;
  private final Accounts accounts;
  private final DemonstrationSignIn signIn;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";

  SessionLimitsTests(Accounts accounts, DemonstrationSignIn signIn, JdbcClient jdbc) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyHasAnAccount() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
  }

  @Test
  void whoLeavesHisPlaceForLongerThanTheLimitSignsInAgain() {
    try (var browser = signedIn()) {
      unused(browser, IDLE.minus(A_LITTLE));
      assertThat(browser.get("/account").status()).isEqualTo(200);
      unused(browser, IDLE.plus(A_LITTLE));

      assertThat(browser.get("/account").location()).startsWith(TO_SIGN_IN);
    }
  }

  @Test
  void whatWasEnteredBeforeHeLeftIsShownAfterTheSignIn() {
    try (var browser = signedIn()) {
      var path = begun(browser);
      var token = tokenOn(browser.get(path));
      unused(browser, IDLE.plus(A_LITTLE));

      goesOnWhereHeWas(browser, path, token);
    }
  }

  @Test
  void whoStaysTooLongSignsInAgainThoughHeWasBusyAllTheTime() {
    try (var browser = signedIn()) {
      begunAgo(browser, CITIZENS.minus(A_LITTLE));
      assertThat(browser.get("/account").status()).isEqualTo(200);
      begunAgo(browser, CITIZENS.plus(A_LITTLE));

      assertThat(browser.get("/account").location()).startsWith(TO_SIGN_IN);
    }
  }

  @Test
  void whatWasEnteredWhenTheLongestTimeWasOverIsShownAfterTheSignIn() {
    try (var browser = signedIn()) {
      var path = begun(browser);
      var token = tokenOn(browser.get(path));
      begunAgo(browser, CITIZENS.plus(A_LITTLE));

      goesOnWhereHeWas(browser, path, token);
    }
  }

  @Test
  void anOfficersSessionIsShorterThanACitizens() {
    try (var browser = signIn.browser(port, "qingyang.acceptor1")) {
      begunAgo(browser, OFFICERS.minus(A_LITTLE));
      assertThat(browser.get("/desk").status()).isEqualTo(200);
      begunAgo(browser, OFFICERS.plus(A_LITTLE));

      assertThat(browser.get("/desk").location()).startsWith(TO_SIGN_IN);
    }
  }

  @Test
  void anEndedSessionOpensNothingThoughItsCookieIsSentAgain() {
    try (var browser = signedIn()) {
      var cookie = browser.cookie("session");
      begunAgo(browser, CITIZENS.plus(A_LITTLE));
      browser.get("/account");
      browser.plant("session", cookie);

      assertThat(browser.get("/account").location()).startsWith(TO_SIGN_IN);
    }
  }

  private void goesOnWhereHeWas(Browser browser, String path, String token) {
    var entered = Map.of("name.tradeName", "云杉林");
    var answer = browser.postBare(path, entered, token);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/sign-in?next=%2Fcontinue");

    assertThat(signIn(browser, "/continue").location()).isEqualTo("/continue");
    var page = browser.get("/continue");
    assertThat(page.body()).contains("action=\"" + path + "\"", "云杉林");
    browser.postBare(
        path, Map.of("name.tradeName", "云杉林", "_kept", browser.cookie("kept")), tokenOn(page));

    assertThat(browser.get(path).body()).contains("云杉林");
  }

  private Browser signedIn() {
    var browser = new Browser(port);
    assertThat(signIn(browser, "/account").status()).isEqualTo(303);
    return browser;
  }

  private Browser.Answer signIn(Browser browser, String next) {
    return browser.post(
        TO_SIGN_IN, TO_SIGN_IN, Map.of("address", address, "password", PASSWORD, "next", next));
  }

  private static String begun(Browser browser) {
    return browser.post("/apply", "/apply/establish-llc", Map.of()).location();
  }

  private static String tokenOn(Browser.Answer page) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /** The browser was last used so long ago. */
  private void unused(Browser browser, Duration ago) {
    moved(browser, "last_access_time", ago);
    moved(browser, "expiry_time", ago.minus(IDLE));
  }

  /** The browser signed in so long ago and has been used ever since. */
  private void begunAgo(Browser browser, Duration ago) {
    moved(browser, "creation_time", ago);
  }

  private void moved(Browser browser, String column, Duration ago) {
    var id = new String(Base64.getDecoder().decode(browser.cookie("session")), UTF_8);
    assertThat(
            jdbc.sql(
                    "update portal.session set %s = :then where session_id = :id".formatted(column))
                .param("then", System.currentTimeMillis() - ago.toMillis())
                .param("id", id)
                .update())
        .isEqualTo(1);
  }
}
