package hongdun;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.Browser;
import hongdun.portal.Checkup;
import hongdun.portal.domain.Visit;
import hongdun.portal.usecase.WatchStandby;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/** 只读副本: public pages come from a standby that really streams, and from the primary without it. */
@SpringBootTest(classes = Hongdun.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StandbyTests.WithStandby.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestMethodOrder(OrderAnnotation.class)
@DirtiesContext
class StandbyTests {
  private static final Path FOLDER = Path.of("target", "test-standby").toAbsolutePath();
  private static final String SEARCH = "/search?q=%E7%A7%91%E6%8A%80";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init")
  private static Standby standby;

  @LocalServerPort private int port;
  private final WatchStandby watch;
  private final JdbcClient jdbc;
  private final Checkup checkup;

  StandbyTests(WatchStandby watch, JdbcClient jdbc, Checkup checkup) {
    this.watch = watch;
    this.jdbc = jdbc;
    this.checkup = checkup;
  }

  /** A demonstration of its own, and a standby of it before any room has opened. */
  static final class WithStandby
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        new Leftovers(FOLDER.resolve("data/database")).clear();
        new Leftovers(FOLDER.resolve("copy/standby/database")).clear();
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(TestDatabase.PROGRAMS);
        var folder = DataFolder.open(FOLDER.resolve("data"));
        folder.mode(false);
        folder.renewSecret("operator.token");
        var database = SmallHouse.DATABASES.apply(folder);
        SpringApplication.getShutdownHandlers().add(database::close);
        var access = database.open();
        standby = Standby.of(folder.path(), database.administrator(), FOLDER.resolve("copy"));
        SpringApplication.getShutdownHandlers().add(standby::close);
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(
                new MapPropertySource(
                    "hongdun",
                    Map.ofEntries(
                        entry("hongdun.mode", Mode.DEMONSTRATION.word()),
                        entry("hongdun.data", folder.path().toString()),
                        entry("hongdun.replica.url", standby.url()),
                        entry("hongdun.replica.user", access.user()),
                        entry("hongdun.replica.password", access.password()),
                        entry("spring.datasource.url", access.url()),
                        entry("spring.datasource.username", access.user()),
                        entry("spring.datasource.password", access.password()))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  @Order(1)
  void theStandbyFollowsWithinSecondsAndPublicPagesAreReadFromIt() throws Exception {
    waitUntil(() -> watch.state().mayBeRead() && !watch.state().isBehind());
    assertThat(isRead(false)).isFalse();
    assertThat(isRead(true)).isTrue();
    assertThat(new Browser(port).get(SEARCH).status()).isEqualTo(200);
    assertThat(checkup.examine()).isNotEmpty();
  }

  @Test
  @Order(2)
  void aStandbyThatFallsBehindIsSaidOnThePage() throws Exception {
    standbyAsAdministrator("select pg_wal_replay_pause()");

    waitUntil(() -> watch.state().isBehind());

    assertThat(new Browser(port).get(SEARCH).body()).contains("截至");
    assertThat(watch.state().mayBeRead()).isTrue();
    var signedIn = new Browser(port);
    signedIn.plant("session", "somebody");
    assertThat(signedIn.get(SEARCH).body()).doesNotContain("截至");
    standbyAsAdministrator("select pg_wal_replay_resume()");
    waitUntil(() -> !watch.state().isBehind());
    assertThat(new Browser(port).get(SEARCH).body()).doesNotContain("截至");
  }

  @Test
  @Order(3)
  void withoutTheStandbyThePrimaryAnswersAndWhenItIsBackItServesAgain() throws Exception {
    standby.kill();

    assertThat(new Browser(port).get(SEARCH).status()).isEqualTo(200);
    waitUntil(() -> !watch.state().mayBeRead());
    assertThat(new Browser(port).get(SEARCH).status()).isEqualTo(200);

    standby.start();
    waitUntil(() -> watch.state().mayBeRead());
  }

  /** A use of a key is a row, which a standby cannot write. */
  @Test
  @Order(4)
  void aProgramWithAKeyIsCountedWhileTheStandbyServesThePublicPages() throws Exception {
    waitUntil(() -> watch.state().mayBeRead());
    var secret = "s".repeat(43);
    jdbc.sql(
            """
            insert into portal.api_key
              (prefix, digest, holder, contact, scopes, per_minute, expires, made_by, made_at)
            select 'STANDBYZ', sha256(convert_to(?, 'UTF8')), '市税务局', 'x', '{GUIDES}', 60,
                   date '2099-01-01', min(id), now()
              from portal.account
            """)
        .param(secret)
        .update();

    HttpResponse<String> answer;
    try (var client = HttpClient.newHttpClient()) {
      answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/guides"))
                  .header("Authorization", "Bearer hd_STANDBYZ_" + secret)
                  .build(),
              BodyHandlers.ofString());
    }

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(jdbc.sql("select sum(uses) from portal.api_key_use").query(Long.class).single())
        .isOne();
  }

  /** Whether what is read in such a request is read from the standby. */
  private boolean isRead(boolean publicPage) {
    Visit.begin();
    try {
      if (publicPage) {
        Visit.current().orElseThrow().readFromStandby(Optional.empty());
      }
      return jdbc.sql("select pg_is_in_recovery()").query(Boolean.class).single();
    } finally {
      Visit.end();
    }
  }

  private static String standbyAsAdministrator(String sql) throws Exception {
    var access = LocalDatabase.administratorIn(FOLDER.resolve("data")).orElseThrow();
    try (var connection =
            DriverManager.getConnection(standby.url(), access.user(), access.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private static void waitUntil(BooleanSupplier isSo) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
