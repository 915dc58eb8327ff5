package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests no browser sends, byte by byte. */
@HongdunTest
class HostileRequestTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  HostileRequestTests(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Test
  void noPathLeadsOutOfTheStaticFiles() {
    for (var path :
        List.of(
            "/static/../application.properties",
            "/static/..%2fapplication.properties",
            "/static/%2e%2e/application.properties",
            "/static/..;/application.properties",
            "/static/%252e%252e/application.properties",
            "/static/..\\application.properties",
            "/static/....//application.properties",
            "/static//etc/passwd",
            "/.git/config",
            "/WEB-INF/web.xml",
            "/application.properties")) {
      var answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");

      assertThat(status(answer)).as(path).isBetween(400, 404);
      assertThat(answer).as(path).doesNotContain("spring.", "root:");
    }
  }

  @Test
  void noFolderIsListed() {
    for (var path : List.of("/static", "/static/", "/static/vendor/")) {
      assertThat(status(send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n")))
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void traceAndInventedVerbsAreNotAnswered() {
    for (var verb : List.of("TRACE", "TRACK", "DEBUG", "PROPFIND")) {
      var answer = send(verb + " / HTTP/1.1\r\nHost: localhost\r\nX-Echo: say-it-back\r\n");

      assertThat(status(answer)).as(verb).isBetween(400, 501);
      assertThat(answer).as(verb).doesNotContain("say-it-back");
    }
  }

  @Test
  void aVerbIsNotOverriddenByAHeaderOrAField() {
    var overridden =
        send("GET /sign-out HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: POST\r\n");
    assertThat(status(overridden)).isEqualTo(404);
    assertThat(status(send("GET /sign-out?_method=POST HTTP/1.1\r\nHost: localhost\r\n")))
        .isEqualTo(404);
  }

  @Test
  void aForgedHostStandsInNoAnswer() {
    for (var path : List.of("/", "/account", "/sign-in", "/no/such/page")) {
      var answer =
          send(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n");

      assertThat(answer).as(path).doesNotContain("evil.example");
    }
  }

  @Test
  void aForgedAddressOfTheVisitorIsNotBelieved() {
    var address = UUID.randomUUID() + "@example.cn";
    var account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      var token = TOKEN.matcher(browser.get("/sign-in").body());
      assertThat(token.find()).isTrue();
      var answer =
          browser.postWith(
              "X-Forwarded-For",
              "192.0.2.99",
              "/sign-in",
              "address=%s&password=%s&_csrf=%s"
                  .formatted(encoded(address), encoded(PASSWORD), encoded(token.group(1))));

      assertThat(answer.status()).isEqualTo(303);
      assertThat(
              jdbc.sql("select remote from portal.sign_in where account = ?")
                  .param(account)
                  .query(String.class)
                  .list())
          .containsExactly("127.0.0.1");
    }
  }

  @Test
  void whatAVisitorSendsBeginsNoHeaderOfItsOwn() {
    var answer =
        send("GET /account?x=%0d%0aSet-Cookie:%20planted=1 HTTP/1.1\r\nHost: localhost\r\n");

    assertThat(status(answer)).isEqualTo(303);
    assertThat(answer.lines()).noneMatch(line -> line.startsWith("Set-Cookie: planted"));
  }

  @Test
  void whatTheServerItselfRefusesIsAnsweredWithAPageOfTheProduct() {
    for (var line :
        List.of("GET /search?q=" + "%E5%AD%97".repeat(2_000), "GET /progress/%00%ff", "GET /a[b")) {
      var answer = send(line + " HTTP/1.1\r\nHost: localhost\r\n");

      assertThat(status(answer)).as(line).isEqualTo(400);
      assertThat(answer)
          .as(line)
          .contains("无法理解这个请求", "Content-Security-Policy", "hd-brand")
          .doesNotContain("HTTP Status");
    }
  }

  @Test
  void twoLengthsOfOneRequestAreNoRequest() {
    var answer =
        send(
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 5\r\n");

    assertThat(status(answer)).isEqualTo(400);
  }

  @Test
  void ofAFieldSentTwiceTheFirstCountsAndFieldsNobodyAskedForDoNothing() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var browser = new Browser(port)) {
      browser.post(
          "/sign-in?address=nobody%40example.cn",
          "/sign-in",
          Map.of(
              "address",
              address,
              "password",
              PASSWORD,
              "next",
              "/account",
              "role",
              "HEAD",
              "officer",
              "1",
              "account",
              "1"));

      var page = browser.get("/account");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains(address);
      assertThat(browser.get("/desk").status()).isEqualTo(403);
    }
  }

  @Test
  void nothingOfTheMachineryIsShown() {
    try (var browser = new Browser(port)) {
      for (var path :
          List.of(
              "/actuator/env",
              "/actuator/beans",
              "/actuator/heapdump",
              "/actuator/loggers",
              "/actuator/mappings",
              "/v3/api-docs",
              "/swagger-ui/index.html",
              "/h2-console",
              "/error")) {
        assertThat(browser.get(path).status()).as(path).isNotEqualTo(200);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String send(String head) {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }
}
