package hongdun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * 内置数据库 — a real PostgreSQL in the data folder, durable, reachable from this machine only. The
 * server's role is not the superuser: it owns its database and nothing else.
 */
final class LocalDatabase implements Database {
  private static final String ADMINISTRATOR = "postgres";
  private static final String SERVER = "hongdun";

  /** The folder of the cluster in the data folder. */
  static final String CLUSTER = "database";

  private static final String PASSWORD = "database.password";
  private static final String SERVER_PASSWORD = "server.password";
  private static final int PORTS_TO_TRY = 3;
  private static final Duration SLOW = Duration.ofSeconds(5);
  private static final Duration LONGEST_START = Duration.ofMinutes(15);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final Path cache;
  private final DatabaseSettings settings;
  private Optional<Process> running = Optional.empty();
  private int port;
  private boolean closed;

  LocalDatabase(DataFolder folder) {
    this(folder, folder.path(), DatabaseSettings.durable());
  }

  /** With the unpacked programs kept elsewhere, as tests do that make many databases. */
  LocalDatabase(DataFolder folder, Path cache, DatabaseSettings settings) {
    this.folder = folder;
    this.cache = cache;
    this.settings = settings;
  }

  @Override
  public synchronized Access open() {
    if (closed || running.isPresent()) {
      throw new IllegalStateException("A local database is opened once");
    }
    var binaries = PostgresBinaries.unpackedIn(cache);
    refuseAnotherMajor(binaries);
    var account = DatabaseAccount.of(cluster());
    account.pass(folder.path());
    account.pass(folder.log());
    account.own(prepared(logs()));
    if (!account.canRun(binaries.program("postgres"))) {
      throw new StartFailure("start.data-out-of-reach", folder.path());
    }
    if (Files.notExists(cluster())) {
      initialise(binaries, account);
    } else {
      account.own(cluster());
    }
    new Leftovers(cluster()).clear();
    return start(binaries, account);
  }

  /** From now on a PostgreSQL that dies without being told to is started again at the same port. */
  synchronized void keepAlive() {
    running.ifPresent(process -> {
      var _ = process.onExit().thenAcceptAsync(this::revive);
    });
  }

  private synchronized void revive(Process dead) {
    if (closed || !running.equals(Optional.of(dead))) {
      return;
    }
    Console.complain(new Saying("start.database-died"));
    try {
      new Leftovers(cluster()).clear();
      var account = DatabaseAccount.of(cluster());
      var process = launch(PostgresBinaries.unpackedIn(cache), account, port, startOutput());
      running = Optional.of(process);
      if (!isReady(process)) {
        throw new StartFailure("start.database-failed", lastLine(startOutput()), logs());
      }
      keepAlive();
    } catch (StartFailure failure) {
      Console.complain(failure.saying());
    }
  }

  /** Ends every session and stops PostgreSQL; what was committed is on disk already. */
  @Override
  public synchronized void close() {
    closed = true;
    running.filter(Process::isAlive).ifPresent(LocalDatabase::stop);
    running = Optional.empty();
  }

  /** The process of the running database, for those who want to see it killed. */
  synchronized Optional<ProcessHandle> process() {
    return running.map(Process::toHandle);
  }

  private Path cluster() {
    return folder.path().resolve(CLUSTER);
  }

  private Path logs() {
    return folder.log().resolve("postgresql");
  }

  private void refuseAnotherMajor(PostgresBinaries binaries) {
    var file = cluster().resolve("PG_VERSION");
    if (Files.notExists(cluster())) {
      return;
    }
    try {
      var major = Files.readString(file).strip();
      if (!major.equals(binaries.major())) {
        throw new StartFailure("start.other-major", cluster(), major, binaries.major());
      }
    } catch (IOException e) {
      throw StartFailure.because(e, "start.not-a-database", cluster());
    }
  }

  /** Makes the cluster under another name first: it has its name only when it is whole. */
  private void initialise(PostgresBinaries binaries, DatabaseAccount account) {
    Console.say("start.initialising");
    try {
      removeHalfMade();
      var draft = Files.createTempDirectory(folder.path(), "database.new");
      folder.secret(PASSWORD);
      var password = Files.createTempFile(folder.path(), "database.new", ".password");
      Files.writeString(password, folder.secret(PASSWORD));
      account.own(draft);
      account.own(password);
      var outcome =
          Command.of(
                  binaries.program("initdb").toString(),
                  "--pgdata=" + draft,
                  "--encoding=UTF8",
                  "--locale=C.UTF-8",
                  "--auth=scram-sha-256",
                  "--username=" + ADMINISTRATOR,
                  "--pwfile=" + password,
                  settings.syncs() ? "--sync-method=fsync" : "--no-sync")
              .after(account.prefix())
              .run();
      Files.delete(password);
      if (!outcome.succeeded()) {
        throw new StartFailure("start.initialising-failed", outcome.lastLine());
      }
      Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", folder.path());
    }
  }

  private void removeHalfMade() throws IOException {
    try (var halfMade = Files.newDirectoryStream(folder.path(), "database.new*")) {
      for (var each : halfMade) {
        FileSystemUtils.deleteRecursively(each);
      }
    }
  }

  private Path startOutput() {
    return logs().resolve("start.log");
  }

  private Access start(PostgresBinaries binaries, DatabaseAccount account) {
    for (var attempt = 1; ; attempt++) {
      port = freePort();
      var process = launch(binaries, account, port, startOutput());
      running = Optional.of(process);
      if (isReady(process)) {
        return access(port);
      }
      if (attempt == PORTS_TO_TRY) {
        throw new StartFailure("start.database-failed", lastLine(startOutput()), logs());
      }
    }
  }

  /**
   * In a session of its own: Ctrl-C reaches a terminal's whole process group, and PostgreSQL must
   * outlive the requests that are still being answered.
   */
  private Process launch(
      PostgresBinaries binaries, DatabaseAccount account, int port, Path output) {
    var words = new ArrayList<>(List.of("setsid"));
    words.addAll(account.prefix());
    words.addAll(List.of(binaries.program("postgres").toString(), "-D", cluster().toString()));
    words.addAll(settings.words(port, logs()));
    try {
      return new Command(words)
          .in(cluster())
          .redirectInput(Path.of("/dev/null").toFile())
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw StartFailure.because(
          e, "start.database-failed", String.valueOf(e.getMessage()), logs());
    }
  }

  /** After a crash PostgreSQL first replays its log, so patience lasts while it lives. */
  private boolean isReady(Process process) {
    var start = System.nanoTime();
    var told = false;
    while (process.isAlive() && System.nanoTime() - start < LONGEST_START.toNanos()) {
      if (PostmasterFile.of(cluster())
          .filter(file -> file.process() == process.pid() && file.ready())
          .isPresent()) {
        return true;
      }
      if (!told && System.nanoTime() - start > SLOW.toNanos()) {
        Console.say("start.recovering");
        told = true;
      }
      Leftovers.pause();
    }
    return false;
  }

  private Access access(int port) {
    var server = new Access(url(port, SERVER), SERVER, folder.secret(SERVER_PASSWORD));
    createServerDatabase(
        new Access(url(port, "postgres"), ADMINISTRATOR, folder.secret(PASSWORD)), server);
    return server;
  }

  /** The superuser in the server's database, for what keeps the database; once it is open. */
  Access administrator() {
    return new Access(url(port, SERVER), ADMINISTRATOR, folder.secret(PASSWORD));
  }

  /** The same for the running database of another process's data folder; empty when none runs. */
  static Optional<Access> administratorIn(Path data) {
    return PostmasterFile.of(data.resolve(CLUSTER))
        .filter(PostmasterFile::ready)
        .flatMap(file -> {
          try {
            return Optional.of(
                new Access(
                    url(file.port(), SERVER),
                    ADMINISTRATOR,
                    Files.readString(data.resolve(PASSWORD)).strip()));
          } catch (IOException _) {
            return Optional.empty();
          }
        });
  }

  /** A database that came without its passwords gets new ones, while it is not running. */
  void giveNewPassword() {
    var binaries = PostgresBinaries.unpackedIn(cache);
    var account = DatabaseAccount.of(cluster());
    account.pass(folder.path());
    account.own(cluster());
    folder.renewSecret(PASSWORD);
    // The password is made of hexadecimal digits only.
    var outcome =
        Command.of(
                binaries.program("postgres").toString(),
                "--single",
                "-D",
                cluster().toString(),
                "postgres")
            .after(account.prefix())
            .tell(
                "alter role %s password '%s'%n".formatted(ADMINISTRATOR, folder.secret(PASSWORD)));
    if (!outcome.succeeded()) {
      throw new StartFailure("start.database-failed", outcome.lastLine(), logs());
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The server's role knows another password than the superuser and may make no roles. */
  private static void createServerDatabase(Access administrator, Access server) {
    try (var connection =
            DriverManager.getConnection(
                administrator.url(), administrator.user(), administrator.password());
        var statement = connection.createStatement()) {
      if (!statement.executeQuery("select 1 from pg_roles where rolname = 'hongdun'").next()) {
        statement.execute("create role hongdun");
      }
      // The password is made of hexadecimal digits only.
      statement.execute(
          "alter role hongdun login nocreaterole password '" + server.password() + "'");
      if (!statement.executeQuery("select 1 from pg_database where datname = 'hongdun'").next()) {
        statement.execute("create database hongdun owner hongdun");
      }
    } catch (SQLException e) {
      throw StartFailure.because(e, "start.database-broken", String.valueOf(e.getMessage()));
    }
  }

  private static void stop(Process process) {
    Leftovers.signal("INT", List.of(process.pid()));
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        Leftovers.signal("QUIT", List.of(process.pid()));
        process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path prepared(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", folder);
    }
  }

  private static String lastLine(Path output) {
    try {
      return Files.readAllLines(output).stream()
          .filter(line -> !line.isBlank())
          .reduce("", (_, line) -> line)
          .strip();
    } catch (IOException _) {
      return "";
    }
  }
}
