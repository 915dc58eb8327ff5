package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import hongdun.portal.Handover;
import hongdun.portal.MailServer;
import hongdun.portal.ShortMessages.ShortMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 短信: what a gateway answers, and what is made of it. */
class GatewayShortMessagesTests {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String BODY =
      "{\"mobile\":\"{mobile}\",\"content\":\"{text}\",\"id\":\"{key}\"}";
  private static final String SECRET = "a secret of the bureau";
  private static final ShortMessage MESSAGE =
      new ShortMessage("13800000000", "【青羊】您的确认码是 \"123456\"\n勿告诉他人", "k-1");

  private final HttpServer gateway;
  private final Path folder;
  private volatile int status = 200;
  private volatile String answer = "{\"code\":0}";
  private volatile Duration takes = Duration.ZERO;
  private volatile String body = "";
  private volatile String signature = "";
  private volatile String time = "";
  private volatile String key = "";

  GatewayShortMessagesTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("secret"), SECRET + "\n");
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/send",
        exchange -> {
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          signature = exchange.getRequestHeaders().getFirst("X-Signature");
          time = exchange.getRequestHeaders().getFirst("X-Timestamp");
          key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          MailServer.dawdle(takes);
          var said = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void aMessageIsPostedSignedAndEscaped() throws GeneralSecurityException {
    var handover = over("application/json", BODY).send(MESSAGE);

    assertThat(handover).isEqualTo(new Handover.Accepted("200 {\"code\":0}"));
    assertThat(body)
        .isEqualTo(
            "{\"mobile\":\"13800000000\",\"content\":\"【青羊】您的确认码是 \\\"123456\\\"\\u000a勿告诉他人\","
                + "\"id\":\"k-1\"}");
    assertThat(time).isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(key).isEqualTo("k-1");
    assertThat(signature).isEqualTo(signed(time + "\n" + body));
  }

  @Test
  void aFormIsEncodedAsOne() {
    over("application/x-www-form-urlencoded", "to={mobile}&text={text}").send(MESSAGE);

    assertThat(body)
        .startsWith("to=13800000000&text=%E3%80%90")
        .contains("%22123456%22%0A")
        .doesNotContain("\n");
  }

  @Test
  void aYesThatIsNoYesInItsWordsIsARefusal() {
    answer = "{\"code\":1003,\"msg\":\"signature not registered\"}";

    assertThat(over("application/json", BODY).send(MESSAGE))
        .isInstanceOfSatisfying(
            Handover.Refused.class,
            refused -> assertThat(refused.words()).contains("signature not registered"));
  }

  @Test
  void whatItAnswersDecides() {
    assertThat(answered(400)).isInstanceOf(Handover.Refused.class);
    assertThat(answered(429)).isInstanceOf(Handover.Deferred.class);
    assertThat(answered(503)).isInstanceOf(Handover.Deferred.class);
    assertThat(answered(500)).as("perhaps it was sent").isInstanceOf(Handover.Unsure.class);
    assertThat(answered(302)).isInstanceOf(Handover.Unreachable.class);
  }

  @Test
  void oneThatDoesNotAnswerHasPerhapsSentIt() {
    takes = Duration.ofSeconds(3);

    assertThat(over("application/json", BODY).send(MESSAGE)).isInstanceOf(Handover.Unsure.class);
  }

  @Test
  void oneThatIsDownHasNothing() {
    gateway.stop(0);

    assertThat(over("application/json", BODY).send(MESSAGE))
        .isInstanceOf(Handover.Unreachable.class);
  }

  @Test
  void theSandboxKeepsWhatItWouldHaveSentForItsOwnerOnly() throws IOException {
    var sandbox = new SandboxShortMessages(folder, () -> NOW);

    var handover = sandbox.send(MESSAGE);
    sandbox.send(MESSAGE);

    var file = folder.resolve(SandboxShortMessages.FILE);
    assertThat(handover).isInstanceOf(Handover.Accepted.class);
    assertThat(Files.readString(file)).contains("13800000000", "123456");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aGatewayWithoutAddressOrSecretStopsTheStart() {
    assertThatThrownBy(() -> settings("application/json", BODY, Optional.empty()))
        .hasMessageContaining("hongdun.sms.url");
    assertThatThrownBy(() -> over("text/plain", "{text}")).hasMessageContaining("content-type");
  }

  private Handover answered(int with) {
    status = with;
    answer = "";
    return over("application/json", BODY).send(MESSAGE);
  }

  private GatewayShortMessages over(String contentType, String template) {
    return new GatewayShortMessages(
        settings(
            contentType,
            template,
            Optional.of(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send"))),
        () -> NOW);
  }

  private ShortMessageSettings settings(String contentType, String template, Optional<URI> url) {
    return new ShortMessageSettings(
        ShortMessageSettings.Provider.HTTP,
        url,
        template,
        contentType,
        Optional.empty(),
        Optional.of(folder.resolve("secret").toString()),
        "X-Signature",
        "X-Timestamp",
        Optional.of("\"code\":0"),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }

  private static String signed(String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
