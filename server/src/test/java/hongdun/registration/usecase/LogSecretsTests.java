package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import hongdun.portal.CaughtLog;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.persistence.Signing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people entrust to the server is not in its log, whether all goes well or not. */
@HongdunTest
class LogSecretsTests {
  private static final Pattern CODE = Pattern.compile("您的确认码是 ([0-9]{6})");
  private static final String PASSWORD = "三匹小马过河去了很远-" + UUID.randomUUID();

  @LocalServerPort private int port;
  private final HandedInApplications given;
  private final Signing signing;
  private final InstantSource clock;
  private final String address = UUID.randomUUID() + "@example.cn";

  LogSecretsTests(HandedInApplications given, Signing signing, InstantSource clock) {
    this.given = given;
    this.signing = signing;
    this.clock = clock;
  }

  @Test
  void noPasswordCodeLinkOrNumberOfAPersonStandsInTheLog() {
    var secrets = new ArrayList<String>(List.of(PASSWORD, address, "韩梅梅梅"));
    List<String> log;
    try (var caught = new CaughtLog()) {
      secrets.addAll(signUpAndIn());
      secrets.addAll(signByLink());
      try (var visitor = new Browser(port)) {
        visitor.get("/breaking/down?number=1&password=" + encoded(PASSWORD));
        visitor.get("/search?q=" + encoded(PASSWORD));
        visitor.postBare("/sign-in", Map.of("password", PASSWORD), "forged");
      }
      log = caught.lines();
    }

    assertThat(log).isNotEmpty().anyMatch(line -> line.contains("Incident HD-"));
    assertThat(secrets).hasSizeGreaterThan(8).noneMatch(String::isBlank);
    for (var secret : secrets) {
      assertThat(log).noneMatch(line -> line.contains(secret));
    }
  }

  /** With a wrong code and a wrong password on the way. */
  private List<String> signUpAndIn() {
    try (var browser = new Browser(port)) {
      browser.post("/sign-up", "/sign-up", Map.of("name", "韩梅梅梅", "address", address));
      var code = CODE.matcher(outbox());
      assertThat(code.find()).isTrue();
      var token = browser.cookie("sign-up");
      browser.post("/sign-up/code", "/sign-up/code", Map.of("code", "wrong"));
      browser.post("/sign-up/code", "/sign-up/code", Map.of("code", code.group(1)));
      browser.post(
          "/sign-up/password",
          "/sign-up/password",
          Map.of("password", PASSWORD, "again", PASSWORD));
      browser.post("/account", "/sign-out", Map.of());
      browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD + "!"));
      browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
      assertThat(browser.get("/account").status()).isEqualTo(200);
      return List.of(code.group(1), token, browser.cookie("session"), browser.cookie("csrf"));
    }
  }

  /** A person opens a link, asks for the code and enters a wrong one. */
  private List<String> signByLink() {
    var id = given.signedOnlineBy(given.applicant());
    var draft = given.application(id).draft();
    var person = draft.people().getFirst();
    var token = UUID.randomUUID().toString();
    invite(id, token, person.contact());
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/sign/" + token).status()).isEqualTo(200);
      browser.post("/sign/" + token, "/sign/" + token + "/code", Map.of());
      browser.post("/sign/" + token, "/sign/" + token, Map.of("code", "000000"));
    }
    return List.of(token, person.documentNumber(), person.contact());
  }

  private void invite(ApplicationId id, String token, String contact) {
    var text = Answers.hash(given.application(id).draft());
    signing.invite(id, "p1", text, Token.digest(token), Token.digest(contact), clock.instant());
  }

  private String outbox() {
    try (var anybody = new Browser(port)) {
      return anybody.get("/demonstration/outbox?address=" + encoded(address)).body();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
