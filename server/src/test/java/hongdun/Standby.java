package hongdun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** 备库 — a real streaming standby of a running database, made from a backup of ours. */
final class Standby implements AutoCloseable {
  private final Path folder;
  private final int port = freePort();

  @SuppressWarnings("NullAway.Init")
  private Process process;

  private Standby(Path folder) {
    this.folder = folder;
  }

  static Standby of(Path data, Database.Access primary, Path folder) throws IOException {
    Files.createDirectories(folder);
    var taken = new Backup(data, primary, InstantSource.system()).into(folder.resolve("b.zip"));
    var standby = new Standby(Files.createDirectory(folder.resolve("standby")));
    new BackupReading(taken.file()).unpack(taken.manifest(), standby.folder);
    var cluster = standby.cluster();
    Files.createFile(cluster.resolve("standby.signal"));
    Files.writeString(
        cluster.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s'%n"
            .formatted(
                primary.url().replaceAll(".*:([0-9]+)/.*", "$1"),
                primary.user(),
                primary.password()));
    standby.start();
    return standby;
  }

  void start() throws IOException {
    var account = DatabaseAccount.of(cluster());
    var logs = Files.createDirectories(folder.resolve("log"));
    account.own(cluster());
    account.own(logs);
    var words = new ArrayList<>(List.of("setsid"));
    words.addAll(account.prefix());
    words.addAll(
        List.of(
            PostgresBinaries.unpackedIn(TestDatabase.PROGRAMS).program("postgres").toString(),
            "-D",
            cluster().toString()));
    words.addAll(DatabaseSettings.fleeting().words(port, logs));
    process = new Command(words).in(cluster()).redirectOutput(logs.resolve("out").toFile()).start();
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (PostmasterFile.of(cluster()).filter(PostmasterFile::ready).isEmpty()
        && !isStandingBy()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("The standby did not start; see " + logs);
      }
      Leftovers.pause();
    }
  }

  /** A standby says "standby" where a primary says "ready". */
  private boolean isStandingBy() throws IOException {
    var file = cluster().resolve("postmaster.pid");
    return Files.exists(file)
        && Files.readAllLines(file).stream().anyMatch(line -> line.strip().equals("standby"));
  }

  /** Where the server reaches it; names and passwords are those of the primary. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/hongdun";
  }

  /** Kills it as a power failure would. */
  void kill() {
    new Leftovers(cluster()).clear();
  }

  private Path cluster() {
    return folder.resolve(LocalDatabase.CLUSTER);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    new Leftovers(cluster()).clear();
  }
}
