package hongdun.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two packaged servers on one PostgreSQL that neither of them started, behind a proxy that hands
 * every request to the other one than the last.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTests {
  private static final boolean FULL = Boolean.getBoolean("hongdun.full");
  private static final int COMPANIES = FULL ? 12 : 1;
  private static final Path FOLDER = Path.of("target", "nodes").toAbsolutePath();
  private static final Path DATABASE = FOLDER.resolve("database-server");
  private static final Duration FOLLOWS = Duration.ofSeconds(3);

  private final ServerDatabase database = new ServerDatabase(DATABASE);
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<ServerUnderTest> nodes = new ArrayList<>();
  private Proxy proxy;

  /** A server makes the demonstration and is killed: its PostgreSQL stays, and is nobody's. */
  @BeforeAll
  void start() throws Exception {
    stopWhatALastRunLeft();
    ServerUnderTest.delete(FOLDER);
    Files.createDirectories(FOLDER);
    ServerUnderTest.start(KillTests.command(0, DATABASE)).kill();
    var first = CompletableFuture.supplyAsync(() -> node("a"));
    var second = CompletableFuture.supplyAsync(() -> node("b"));
    nodes.add(first.get());
    nodes.add(second.get());
    proxy = new Proxy(nodes.stream().map(ServerUnderTest::address).toList());
  }

  private ServerUnderTest node(String name) {
    try {
      var data = Files.createDirectories(FOLDER.resolve(name));
      for (var file : List.of("keys", "mode", "hongdun.lock")) {
        Files.copy(DATABASE.resolve(file), data.resolve(file));
      }
      return ServerUnderTest.start(
          KillTests.command(0, data),
          Map.of(
              "HONGDUN_DB_URL",
              database.url(),
              "HONGDUN_DB_USER",
              ServerDatabase.NAME,
              "HONGDUN_DB_PASSWORD",
              database.password()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void stop() throws IOException {
    if (proxy != null) {
      proxy.close();
    }
    http.close();
    nodes.forEach(ServerUnderTest::close);
    stopWhatALastRunLeft();
    ServerUnderTest.delete(FOLDER);
  }

  /** By the signal that ends its sessions too. */
  private void stopWhatALastRunLeft() throws IOException {
    if (Files.exists(DATABASE.resolve("database").resolve("postmaster.pid"))) {
      for (var process : database.findProcess().stream().toList()) {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
      }
    }
  }

  @Test
  @Order(1)
  void whoSignsInOnOneNodeGoesOnOnTheOther() throws Exception {
    try (var officers = Officers.signIn(proxy.address(), DATABASE, 0)) {
      var walkIn = new WalkIn(officers, Load.of(1));
      for (int i = 0; i < COMPANIES; i++) {
        var matter = walkIn.handIn(CompanyToBe.invented());
        walkIn.propose(matter);
        walkIn.approve(matter);
      }
    }

    assertThat(proxy.served(0)).isGreaterThan(5);
    assertThat(proxy.served(1)).isGreaterThan(5);
    nothingIsWrong();
  }

  @Test
  @Order(2)
  void theDemonstrationsTimeMovedOnOneNodeIsThatOfTheOther() throws Exception {
    var to = LocalDateTime.parse(time(0).replace("now=", "").strip()).plusDays(3).withNano(0);

    move(0, to);

    var end = System.nanoTime() + FOLLOWS.toNanos();
    var theirs = time(1);
    while (LocalDateTime.parse(theirs.replace("now=", "").strip()).isBefore(to)
        && System.nanoTime() < end) {
      Thread.sleep(50);
      theirs = time(1);
    }
    assertThat(LocalDateTime.parse(theirs.replace("now=", "").strip())).isAfterOrEqualTo(to);
  }

  /** Every round runs on both nodes at once, and tells, warns and counts once. */
  @Test
  @Order(3)
  void whatBothNodesDoAtTheSameTimeIsDoneOnce() throws Exception {
    long open;
    try (var officers = Officers.signIn(proxy.address(), DATABASE, 0)) {
      open = new WalkIn(officers, Load.of(1)).handIn(CompanyToBe.invented());
    }
    for (int day = 4; day < (FULL ? 40 : 12); day += 4) {
      var to = LocalDateTime.parse(time(0).replace("now=", "").strip()).plusDays(4).withNano(0);
      var one = CompletableFuture.runAsync(() -> move(0, to));
      move(1, to.plusMinutes(1));
      one.get();
    }

    assertThat(
            count(
                "select count(*) from casework.journal where step = 'WARNING' and matter = "
                    + open))
        .isPositive();
    assertThat(
            count(
                """
                select count(*)
                  from (select address, subject, body
                          from portal.message
                         group by address, subject, body
                        having count(*) > 1
                           and max(written_at) - min(written_at) < interval '1 hour') twice
                """))
        .as("messages written twice")
        .isZero();
    assertThat(
            count(
                """
                select count(*)
                  from (select matter, step, note, by_name
                          from casework.journal
                         where step in ('ESCALATED', 'WARNING')
                         group by matter, step, note, by_name
                        having count(*) > 1
                           and max(at) - min(at) < interval '1 hour') twice
                """))
        .as("lines of the journal written twice")
        .isZero();
    nothingIsWrong();
  }

  @Test
  @Order(4)
  void whatBeganOnANodeThatWasKilledGoesOnOnTheOther() throws Exception {
    try (var officers = Officers.signIn(proxy.address(), DATABASE, 1)) {
      var walkIn = new WalkIn(officers, Load.of(1));
      var matter = walkIn.handIn(CompanyToBe.invented());
      var before = proxy.served(1);

      nodes.getFirst().kill();
      walkIn.propose(matter);
      walkIn.approve(matter);

      assertThat(proxy.served(1)).isGreaterThan(before);
      assertThat(
              count(
                  "select count(*) from casework.matter where stage = 'APPROVED' and id = "
                      + matter))
          .isOne();
    }
    nothingIsWrong();
  }

  private void nothingIsWrong() throws IOException, SQLException {
    for (var wrong : Wrongs.ALL.entrySet()) {
      assertThat(count(wrong.getValue())).as(wrong.getKey()).isZero();
    }
  }

  private long count(String sql) throws IOException, SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private String time(int node) throws Exception {
    return operator(node, "");
  }

  private void move(int node, LocalDateTime to) {
    try {
      operator(node, "now=" + to);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String operator(int node, String body) throws Exception {
    var token = Files.readString(FOLDER.resolve(node == 0 ? "a" : "b").resolve("operator.token"));
    var request =
        HttpRequest.newBuilder(URI.create(nodes.get(node).address() + "/operator/demonstration"))
            .header("X-Operator-Token", token.strip())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
