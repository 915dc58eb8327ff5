package hongdun.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The packaged server and its database, killed while clients register companies; what then stands
 * again is what the benchmarks are tried on, at a size that ends at once.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KillTests {
  private static final int CLIENTS = 3;
  private static final int KILLS_IN_FULL = 20;
  private static final int MOST_STEPS = 12;
  private static final int LATEST_MS = 200;
  private static final long FEW = 200;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  /** A matter handed in at the counter is accepted by who took it, unless he is killed. */
  private static final List<String> STAGES = List.of("ACCEPTED", "APPROVAL_PROPOSED");

  private static final Path DATA = Path.of("target", "kill-data").toAbsolutePath();

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final int port = freePort();
  private final ServerDatabase database = new ServerDatabase(DATA);
  private final Queue<Act> answered = new ConcurrentLinkedQueue<>();
  private final List<Officers> officers = new ArrayList<>();
  private final Duration patience;
  private ServerUnderTest server;

  /** A machine too busy for any start within the limit says nothing about starts after a kill. */
  KillTests() throws IOException {
    ServerUnderTest.delete(DATA);
    var begin = System.nanoTime();
    server = start();
    var first = Duration.ofNanos(System.nanoTime() - begin);
    patience = first.compareTo(AGAIN) > 0 ? first.multipliedBy(2) : AGAIN;
  }

  /** What is killed, and when. */
  private enum Victim {
    SERVER,
    DATABASE,
    BOTH
  }

  /** A step somebody took and was told had been done. */
  private record Act(long matter, String step) {}

  private record Open(long matter, String stage) {}

  @BeforeEach
  void signIn() throws Exception {
    for (int client = 0; client < CLIENTS; client++) {
      officers.add(Officers.signIn(server.address(), DATA, client));
    }
  }

  @AfterEach
  void signOut() {
    officers.forEach(Officers::close);
    officers.clear();
  }

  @AfterAll
  void close() throws IOException {
    server.close();
    ServerUnderTest.delete(DATA);
  }

  @Test
  @Order(1)
  void whatWasAnsweredOutlivesEveryKillAndNothingIsThereTwice() throws Exception {
    for (var victim : victims()) {
      registerUntil(victim);
      var down = System.nanoTime();
      if (victim != Victim.DATABASE) {
        server = start();
      }
      waitUntilItWorks();
      var up = System.nanoTime();

      nothingIsWrong(victim);
      everyOpenMatterCanBeBroughtToItsEnd();
      nothingIsWrong(victim);
      assertThat(Duration.ofNanos(up - down))
          .as("down after the kill of %s, seed %d", victim, seed)
          .isLessThan(patience);
    }
  }

  @Test
  @Order(2)
  void whatTheBenchmarksWriteFitsTheTablesAndWhatTheyAskIsAnswered() throws Exception {
    var walkIn = new WalkIn(officers.getFirst(), Load.of(1));
    var matter = walkIn.handIn(CompanyToBe.invented());
    for (var stage : STAGES) {
      take(walkIn, new Open(matter, stage));
    }

    try (var connection = database.connect()) {
      assertThat(new PlainSql(connection).writeAgain(List.of(matter), 0).rows()).isPositive();
    }
    assertThat(Recalendar.measure(server.address(), DATA, FEW).values())
        .containsEntry("clocks", (double) FEW);
    assertThat(Inbox.measure(server.address(), DATA, Inbox.SMOKE).values())
        .containsEntry("errors", 0.0);
  }

  private List<Victim> victims() {
    var all = Victim.values();
    return Boolean.getBoolean("hongdun.full")
        ? random.ints(KILLS_IN_FULL, 0, all.length).mapToObj(index -> all[index]).toList()
        : List.of(all);
  }

  /** A client that fails before anything is killed ends the test with what it met. */
  private void registerUntil(Victim victim) throws Exception {
    var over = new AtomicBoolean();
    var clients = new ArrayList<Future<Optional<Exception>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var own : officers) {
        clients.add(threads.submit(() -> registerUntilItFails(own, over)));
      }
      try {
        waitForSteps(1 + random.nextInt(MOST_STEPS), clients);
        Thread.sleep(random.nextInt(LATEST_MS));
        noneFailed(clients);
        kill(victim);
      } finally {
        over.set(true);
      }
    }
  }

  /** A slow machine is killed as much amid the work as a fast one. */
  private void waitForSteps(int more, List<Future<Optional<Exception>>> clients) throws Exception {
    var enough = answered.size() + more;
    var end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (answered.size() < enough && System.nanoTime() < end) {
      noneFailed(clients);
      Thread.sleep(Duration.ofMillis(1));
    }
    assertThat(answered).as("steps answered before a kill").hasSizeGreaterThanOrEqualTo(enough);
  }

  private static void noneFailed(List<Future<Optional<Exception>>> clients) throws Exception {
    for (var client : clients) {
      if (client.isDone() && client.get().isPresent()) {
        throw new AssertionError("Failed before anything was killed", client.get().get());
      }
    }
  }

  /** Whoever registers when the kill comes gets no answer; what he met before that is told. */
  private Optional<Exception> registerUntilItFails(Officers own, AtomicBoolean over) {
    var walkIn = new WalkIn(own, Load.of(1));
    try {
      while (!over.get()) {
        var matter = walkIn.handIn(CompanyToBe.invented());
        answered.add(new Act(matter, "OPEN"));
        answered.add(new Act(matter, "ACCEPT"));
        for (var stage : STAGES) {
          take(walkIn, new Open(matter, stage));
        }
      }
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(e);
    }
  }

  private void take(WalkIn walkIn, Open open) throws Exception {
    switch (open.stage()) {
      case "SUBMITTED" -> {
        walkIn.accept(open.matter());
        answered.add(new Act(open.matter(), "ACCEPT"));
      }
      case "ACCEPTED" -> {
        walkIn.propose(open.matter());
        answered.add(new Act(open.matter(), "PROPOSE_APPROVAL"));
      }
      default -> {
        walkIn.approve(open.matter());
        answered.add(new Act(open.matter(), "APPROVE"));
      }
    }
  }

  private void kill(Victim victim) throws Exception {
    var postgres = database.process();
    if (victim != Victim.DATABASE) {
      server.kill();
    }
    if (victim != Victim.SERVER) {
      postgres.destroyForcibly();
      postgres.onExit().get();
    }
  }

  private void waitUntilItWorks() throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        officers.getFirst().acceptor().get("/desk/counter").at("/desk/counter");
        return;
      } catch (IOException | IllegalStateException e) {
        if (System.nanoTime() > end) {
          throw new AssertionError("Nobody can work again, seed " + seed, e);
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }

  private void everyOpenMatterCanBeBroughtToItsEnd() throws Exception {
    var anyone = new WalkIn(officers.getFirst(), Load.of(1));
    for (var open = open(); !open.isEmpty(); open = open()) {
      for (var matter : open) {
        take(anyone, matter);
      }
    }
  }

  private List<Open> open() throws IOException, SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select id, stage from casework.matter where concluded_at is null order by id")) {
      var open = new ArrayList<Open>();
      while (rows.next()) {
        open.add(new Open(rows.getLong(1), rows.getString(2)));
      }
      return open;
    }
  }

  private void nothingIsWrong(Victim victim) throws IOException, SQLException {
    try (var connection = database.connect()) {
      for (var act : answered) {
        assertThat(count(connection, evidence(act)))
            .as("%s after the kill of %s, seed %d", act, victim, seed)
            .isOne();
      }
      for (var wrong : Wrongs.ALL.entrySet()) {
        assertThat(count(connection, wrong.getValue()))
            .as("%s after the kill of %s, seed %d", wrong.getKey(), victim, seed)
            .isZero();
      }
    }
  }

  private static String evidence(Act act) {
    return act.step().equals("OPEN")
        ? "select count(*) from ledger.entry where act = 'MATTER_OPENED' and matter = "
            + act.matter()
        : "select count(*) from casework.journal where step = '%s' and matter = %d"
            .formatted(act.step(), act.matter());
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private ServerUnderTest start() throws IOException {
    return ServerUnderTest.start(command(port, DATA));
  }

  /** What starts the packaged server. */
  static List<String> command(int port, Path data) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "-XX:+UseSerialGC",
        "-jar",
        packagedServer().toString(),
        "run",
        "--port",
        Integer.toString(port),
        "--data",
        data.toString());
  }

  private static Path packagedServer() throws IOException {
    try (var jars =
        Files.newDirectoryStream(Path.of("..", "server", "target"), "hongdun-server-*-exec.jar")) {
      for (var jar : jars) {
        return jar.toAbsolutePath().normalize();
      }
    }
    throw new IllegalStateException(
        "The server is not packaged; ./hongdun test does it, or mvn -pl server package");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
