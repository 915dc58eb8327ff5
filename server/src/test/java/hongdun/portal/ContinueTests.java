package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody entered must outlive his session, for him and for nobody else. */
@HongdunTest
class ContinueTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final String STEP = "/apply/1/name";
  private static final Map<String, String> ENTERED =
      Map.of("name.tradeName", "云杉\"林", "industry", "咨询", "password", "geheim-geheim");
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";

  ContinueTests(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyHasAnAccount() {
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
  }

  @Test
  void whatWasEnteredWhenTheSessionHadEndedIsShownAfterTheSignInAndSentAgain() {
    try (var browser = new Browser(port)) {
      signIn(browser, address);
      var path = begun(browser);
      var token = tokenOf(browser, path);
      sessionEnds();

      var answer = browser.postBare(path, Map.of("name.tradeName", "云杉\"林"), token);
      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.location()).isEqualTo("/sign-in?next=%2Fcontinue");
      assertThat(browser.get(answer.location()).body()).contains("已经保留");
      assertThat(stored()).doesNotContain("tradeName");

      assertThat(signIn(browser, address, "/continue").location()).isEqualTo("/continue");
      var page = browser.get("/continue").body();
      assertThat(page).contains("action=\"" + path + "\"").contains("云杉&#34;林");
      var again =
          browser.postBare(
              path,
              Map.of("name.tradeName", "云杉\"林", "_kept", browser.cookie("kept")),
              token(page));
      assertThat(again.status()).isIn(303, 422);
      assertThat(browser.get(path).body()).contains("云杉&#34;林");
      assertThat(browser.get("/continue").status()).isEqualTo(303);
    }
  }

  @Test
  void aTokenThatIsTooOldLosesNothingEither() {
    try (var browser = new Browser(port)) {
      signIn(browser, address);

      var answer = browser.postBare(STEP, ENTERED, "an-old-token");

      assertThat(answer.location()).isEqualTo("/continue");
      assertThat(browser.get("/continue").body())
          .contains("咨询")
          .doesNotContain("geheim")
          .doesNotContain("an-old-token");
      assertThat(browser.post("/continue", "/continue/discard", Map.of()).location())
          .isEqualTo("/apply");
      assertThat(browser.get("/continue").status()).isEqualTo(303);
    }
  }

  @Test
  void anotherAccountNeverSeesIt() {
    var other = "x" + address;
    accounts.createForCitizen(other, "李雷", PASSWORD);
    try (var browser = new Browser(port)) {
      signIn(browser, address);
      browser.postBare(STEP, ENTERED, "an-old-token");
      sessionEnds();

      signIn(browser, other);

      assertThat(browser.get("/continue").status()).isEqualTo(303);
    }
  }

  @Test
  void whoStealsTheCookieOfTheFormAloneSeesNothing() {
    var other = "x" + address;
    accounts.createForCitizen(other, "李雷", PASSWORD);
    try (var browser = new Browser(port);
        var thief = new Browser(port)) {
      signIn(browser, address);
      browser.postBare(STEP, ENTERED, "an-old-token");
      signIn(thief, other);
      thief.plant("kept", browser.cookie("kept"));

      assertThat(thief.get("/continue").status()).isEqualTo(303);
    }
  }

  @Test
  void nothingIsKeptOfWhomNobodyKnows() {
    try (var browser = new Browser(port)) {
      browser.plant("who", "bm90LW91cnM");

      assertThat(browser.postBare(STEP, ENTERED, "an-old-token").status()).isEqualTo(403);
      assertThat(browser.hasCookie("kept")).isFalse();
    }
  }

  @Test
  void nothingIsKeptAfterASignOut() {
    try (var browser = new Browser(port)) {
      signIn(browser, address);
      browser.post("/account", "/sign-out", Map.of());

      assertThat(browser.postBare(STEP, ENTERED, "an-old-token").status()).isEqualTo(403);
    }
  }

  @Test
  void itIsKeptForHalfAnHour() {
    try (var browser = new Browser(port)) {
      signIn(browser, address);
      browser.postBare(STEP, ENTERED, "an-old-token");
      jdbc.sql("update portal.kept_form set expires_at = expires_at - interval '31 minutes'")
          .update();

      assertThat(browser.get("/continue").status()).isEqualTo(303);
    }
  }

  private String begun(Browser browser) {
    return browser.post("/apply", "/apply/establish-llc", Map.of()).location();
  }

  private static String tokenOf(Browser browser, String path) {
    return token(browser.get(path).body());
  }

  private static String token(String page) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private void sessionEnds() {
    var account = accounts.findByAddress(address).orElseThrow().id();
    jdbc.sql("delete from portal.session where principal_name = ?")
        .param("account:" + account)
        .update();
  }

  private String stored() {
    return String.join(
        "",
        jdbc.sql("select encode(content, 'escape') from portal.kept_form")
            .query(String.class)
            .list());
  }

  private static Browser.Answer signIn(Browser browser, String who) {
    return signIn(browser, who, "/account");
  }

  private static Browser.Answer signIn(Browser browser, String who, String next) {
    return browser.post(
        "/sign-in", "/sign-in", Map.of("address", who, "password", PASSWORD, "next", next));
  }
}
