package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import hongdun.HongdunTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log says, and in which form. */
@HongdunTest
class LogTests {
  private static final String PASSWORD = "一匹小马过河去了很远";

  @LocalServerPort private int port;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Environment environment;

  LogTests(Accounts accounts, JdbcClient jdbc, Environment environment) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  @Test
  void whoWasRefusedIsWrittenDownWithTheRouteAndNotItsAddress() {
    var address = UUID.randomUUID() + "@example.cn";
    var account = accounts.createForCitizen(address, "韩梅梅", PASSWORD);
    try (var log = new CaughtLog();
        var stranger = new Browser(port);
        var browser = new Browser(port)) {
      browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
      browser.get("/desk/matters/123456789/chain?code=geheim");
      stranger.postBare("/sign-up", Map.of(), "forged");
      browser.get("/breaking/often?number=1");

      assertThat(log.lines())
          .anyMatch(line ->
              line.contains("Refused forbidden of GET /desk/matters/{")
                  && line.contains("to " + account + " from 127.0.0.1"))
          .anyMatch(line -> line.contains("Refused stale-form of POST a form"))
          .anyMatch(line -> line.contains("Refused too-many of GET /breaking/{how}"))
          .noneMatch(line -> line.contains("123456789") || line.contains("geheim"));
    }
  }

  @Test
  void whatWasFoundIsNotCalledRefused() {
    try (var log = new CaughtLog();
        var browser = new Browser(port)) {
      browser.get("/");
      browser.get("/no/such/page");

      assertThat(log.lines()).noneMatch(line -> line.contains("Refused"));
    }
  }

  @Test
  void aFormThatIsTooLargeIsARefusalAndNoIncident() {
    try (var log = new CaughtLog();
        var browser = new Browser(port)) {
      assertThat(browser.upload("/sign-in", 21 * 1024 * 1024).status()).isEqualTo(413);

      assertThat(log.lines())
          .anyMatch(line -> line.contains("Refused too-large"))
          .noneMatch(line -> line.contains("Incident"));
    }
  }

  @Test
  void aLineBreakInWhatSomebodySentBeginsNoLineOfTheLog() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat(environment.getRequiredProperty("logging.structured.format.file"));
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    var event =
        new LoggingEvent(
            "here",
            context.getLogger("hongdun.forged"),
            Level.INFO,
            "name: {}",
            new IllegalStateException("x\r\n2026-11-22 INFO forged"),
            new Object[] {"韩\r\n2026-11-22 INFO forged\u0000\u001b[31m"});
    event.setInstant(Instant.parse("2026-11-22T08:00:00Z"));

    var line = new String(encoder.encode(event), StandardCharsets.UTF_8);

    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line)
        .contains("\"@timestamp\":\"2026-11-22T08:00:00Z\"")
        .contains("\\r\\n")
        .doesNotContain("\u0000", "\u001b");
  }

  @Test
  void theValuesOfARowThatWasRefusedStandInNoMessage() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "韩梅梅", PASSWORD);

    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    insert into portal.address (address, kind, account, confirmed_at)
                    select address, kind, account, confirmed_at
                      from portal.address
                     where address = ?
                    """)
                .param(address)
                .update())
        .isInstanceOf(DuplicateKeyException.class)
        .satisfies(failure ->
            assertThat(NestedExceptionUtils.getMostSpecificCause(failure).getMessage())
                .contains("duplicate key")
                .doesNotContain(address, "Detail"));
  }
}
