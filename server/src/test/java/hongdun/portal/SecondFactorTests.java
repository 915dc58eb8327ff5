package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.usecase.OwnSecondFactor;
import hongdun.portal.usecase.OwnSecondFactor.Shown;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HongdunTest
class SecondFactorTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Origin SOMEWHERE = Origin.of("192.0.2.9", "");
  @LocalServerPort private int port;
  private final Accounts accounts;
  private final AccountCare care;
  private final OwnSecondFactor factor;
  private final JdbcClient jdbc;
  private final String address = UUID.randomUUID() + "@example.cn";
  private long account;

  SecondFactorTests(Accounts accounts, AccountCare care, OwnSecondFactor factor, JdbcClient jdbc) {
    this.accounts = accounts;
    this.care = care;
    this.factor = factor;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyHasAnAccount() {
    account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
  }

  @Test
  void whoHasASecondFactorIsInOnlyWithItsCode() throws Exception {
    var secret = turnedOn();
    try (var browser = new Browser(port)) {
      assertThat(signIn(browser).location()).isEqualTo("/sign-in/code");
      assertThat(browser.get("/account").status()).isEqualTo(303);

      var wrong = browser.post("/sign-in/code", "/sign-in/code", Map.of("code", "000000"));
      assertThat(wrong.status()).isEqualTo(422);
      var code = Authenticator.code(secret, step() + 1);
      var right = browser.post("/sign-in/code", "/sign-in/code", Map.of("code", code));

      assertThat(right.location()).isEqualTo("/account");
      assertThat(browser.get("/account").body()).contains("动态口令");
    }
  }

  @Test
  void aCodeOpensOnceAndOfTwoAtTheSameMomentOne() throws Exception {
    var secret = turnedOn();
    var code = Authenticator.code(secret, step() + 1);
    Callable<Shown> show = () -> factor.show(account, code, SOMEWHERE);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          both.invokeAll(List.of(show, show)).stream()
              .map(SecondFactorTests::answer)
              .filter(Shown.Right.class::isInstance);
      assertThat(answers).hasSize(1);
    }
    assertThat(factor.show(account, code, SOMEWHERE)).isInstanceOf(Shown.Wrong.class);
  }

  private static Shown answer(java.util.concurrent.Future<Shown> future) {
    return future.resultNow();
  }

  @Test
  void aRecoveryCodeOpensOnceInAnySpelling() throws Exception {
    var codes = turnedOnWithCodes();
    var one = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");

    assertThat(factor.show(account, one, SOMEWHERE))
        .isEqualTo(new Shown.Right(SignInWay.RECOVERY_CODE));
    assertThat(factor.show(account, one, SOMEWHERE)).isInstanceOf(Shown.Wrong.class);
    assertThat(factor.standing(account).codesLeft()).isEqualTo(9);
  }

  @Test
  void secretsAndRecoveryCodesDoNotStandInTheDatabase() throws Exception {
    var secret = begun();
    var codes = factor.confirm(account, Authenticator.code(secret, step())).orElseThrow();

    var stored =
        jdbc.sql("select encode(secret, 'hex') from portal.second_factor where account = ?")
            .param(account)
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(java.util.HexFormat.of().formatHex(secret));
    var digests =
        jdbc.sql("select encode(digest, 'escape') from portal.recovery_code where account = ?")
            .param(account)
            .query(String.class)
            .list();
    assertThat(digests).hasSize(10).noneMatch(codes::contains);
  }

  @Test
  void whoGuessesAtCodesWaits() throws Exception {
    var secret = turnedOn();
    for (int failure = 0; failure < 5; failure++) {
      assertThat(factor.show(account, "12345a", SOMEWHERE)).isInstanceOf(Shown.Wrong.class);
    }

    assertThat(factor.show(account, Authenticator.code(secret, step() + 1), SOMEWHERE))
        .isInstanceOf(Shown.Locked.class);
    care.liftLock(account, account);
    assertThat(factor.show(account, Authenticator.code(secret, step() + 1), SOMEWHERE))
        .isInstanceOf(Shown.Right.class);
  }

  @Test
  void aPageLeadsThroughSettingItUpAndGivingItUp() throws Exception {
    try (var browser = new Browser(port)) {
      signIn(browser);
      var refused =
          browser.post(
              "/account/second-factor", "/account/second-factor/begin", Map.of("password", "no"));
      assertThat(refused.status()).isEqualTo(422);
      browser.post(
          "/account/second-factor", "/account/second-factor/begin", Map.of("password", PASSWORD));
      var page = browser.get("/account/second-factor/set-up").body();
      assertThat(page).contains("<path d=\"M");
      var secret = Authenticator.secret(page);

      var codes =
          browser.post(
              "/account/second-factor/set-up",
              "/account/second-factor/set-up",
              Map.of("code", Authenticator.code(secret, step())));
      assertThat(codes.body()).contains("恢复码只显示这一次");
      assertThat(browser.get("/account/second-factor/set-up").status()).isEqualTo(303);
      assertThat(browser.get("/account/messages").body()).contains("已开启第二验证因素");

      var off =
          browser.post(
              "/account/second-factor",
              "/account/second-factor/off",
              Map.of("off", Authenticator.code(secret, step() + 1)));
      assertThat(off.location()).isEqualTo("/account/second-factor");
      assertThat(factor.standing(account).isOn()).isFalse();
    }
  }

  @Test
  void aLostSecondFactorIsRemovedWithATraceAndTheOwnerIsToldAndSignedOut() throws Exception {
    var secret = turnedOn();
    try (var browser = new Browser(port)) {
      signIn(browser);
      browser.post(
          "/sign-in/code", "/sign-in/code", Map.of("code", Authenticator.code(secret, step() + 1)));
      assertThat(browser.get("/account").status()).isEqualTo(200);

      care.removeSecondFactor(account, account);

      assertThat(browser.get("/account").status()).isEqualTo(303);
      assertThat(signIn(browser).location()).isEqualTo("/account");
      assertThat(browser.get("/account/messages").body()).contains("管理员解除了您的第二验证因素");
    }
    var traces =
        jdbc.sql("select kind from portal.audit_line where of_account = ? order by id")
            .param(account)
            .query(String.class)
            .list();
    assertThat(traces).containsExactly("SECOND_FACTOR_ON", "SECOND_FACTOR_REMOVED");
  }

  private byte[] begun() {
    factor.begin(account);
    return Authenticator.inBytes(factor.begun(account).orElseThrow().secret());
  }

  private byte[] turnedOn() throws Exception {
    var secret = begun();
    assertThat(factor.confirm(account, Authenticator.code(secret, step()))).isPresent();
    return secret;
  }

  private List<String> turnedOnWithCodes() throws Exception {
    var secret = begun();
    return factor.confirm(account, Authenticator.code(secret, step())).orElseThrow();
  }

  private static long step() {
    return Instant.now().getEpochSecond() / 30;
  }

  private Browser.Answer signIn(Browser browser) {
    return browser.post(
        "/sign-in",
        "/sign-in",
        Map.of("address", address, "password", PASSWORD, "next", "/account"));
  }

  /** 验证器 — written anew from the RFC, so that it does not err with the product. */
  private static final class Authenticator {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static byte[] secret(String page) {
      var found = java.util.regex.Pattern.compile("hd-code\">([A-Z2-7 ]+)</strong>").matcher(page);
      assertThat(found.find()).isTrue();
      return inBytes(found.group(1));
    }

    static byte[] inBytes(String base32) {
      var bits =
          base32
              .replace(" ", "")
              .chars()
              .mapToObj(sign -> Integer.toBinaryString(32 | SIGNS.indexOf(sign)).substring(1))
              .reduce("", String::concat);
      var bytes = new byte[bits.length() / 8];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
      }
      return bytes;
    }

    static String code(byte[] secret, long step) throws Exception {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      long number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7FFF_FFFFL;
      return Stream.of(number % 1_000_000).map("%06d"::formatted).findFirst().orElseThrow();
    }
  }
}
