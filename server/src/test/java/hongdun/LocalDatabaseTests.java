package hongdun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTests {
  private final DataFolder folder;
  private LocalDatabase database;

  LocalDatabaseTests(@TempDir Path temporary) {
    folder = DataFolder.open(temporary.resolve("data"));
    database = newDatabase();
  }

  @BeforeEach
  void makeRoomForThePrograms() throws IOException {
    Files.createDirectories(TestDatabase.PROGRAMS);
  }

  @AfterEach
  void stop() {
    database.close();
    new Leftovers(cluster()).clear();
    folder.close();
  }

  @Test
  void itIsDurableAsksForAPasswordAndListensOnThisMachineOnly() throws SQLException {
    var access = database.open();

    assertThat(answer(access, "show fsync")).isEqualTo("on");
    assertThat(answer(access, "show synchronous_commit")).isEqualTo("on");
    assertThat(answer(access, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(answer(access, "show server_encoding")).isEqualTo("UTF8");
    assertThat(answer(access, "select datctype from pg_database where datname = 'hongdun'"))
        .isEqualTo("C.UTF-8");
    assertThatThrownBy(
            () -> answer(new Database.Access(access.url(), access.user(), "guess"), "select 1"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void whatWasCommittedIsThereAfterAStopAndAStart() throws SQLException {
    keepSomething(database.open());
    database.close();

    database = newDatabase();

    assertThat(kept(database.open())).isEqualTo("红盾");
  }

  @Test
  void itStartsAgainAfterPostgresqlWasKilled() throws SQLException, InterruptedException {
    keepSomething(database.open());
    kill(database.process().orElseThrow());

    database = newDatabase();

    assertThat(kept(database.open())).isEqualTo("红盾");
  }

  @Test
  void aPostgresqlThatDiesUnderARunningServerIsStartedAgain() throws Exception {
    var access = database.open();
    keepSomething(access);
    database.keepAlive();
    var dead = database.process().orElseThrow();

    kill(dead);

    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (database.process().orElseThrow().equals(dead) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(kept(access)).isEqualTo("红盾");
  }

  @Test
  void aPostgresqlLeftBehindIsStoppedBeforeTheNextOneStarts() throws SQLException {
    keepSomething(database.open());
    var leftBehind = database.process().orElseThrow();

    var next = newDatabase();

    assertThat(kept(next.open())).isEqualTo("红盾");
    assertThat(leftBehind.isAlive()).isFalse();
    next.close();
  }

  @Test
  void aProcessNumberUsedAgainBySomethingElseIsLeftAlone() throws Exception {
    keepSomething(database.open());
    database.close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    Files.write(
        cluster().resolve("postmaster.pid"), List.of(Long.toString(stranger.pid()), "old", "0"));

    database = newDatabase();

    assertThat(kept(database.open())).isEqualTo("红盾");
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void aDatabaseOfAnotherMajorVersionIsRefusedAndUntouched() throws IOException {
    Files.createDirectories(cluster());
    Files.writeString(cluster().resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(database::open)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("PostgreSQL 17");
    assertThat(cluster()).isDirectoryContaining(file -> file.endsWith("PG_VERSION"));
    assertThat(cluster().toFile().list()).hasSize(1);
  }

  @Test
  void anUnfinishedPreparationIsBegunAgain() throws Exception {
    var halfMade = folder.path().resolve("database.new123");
    Files.createDirectories(halfMade);
    Files.writeString(halfMade.resolve("PG_VERSION"), "18");

    var access = database.open();

    assertThat(answer(access, "select 1")).isEqualTo("1");
    assertThat(halfMade).doesNotExist();
  }

  private LocalDatabase newDatabase() {
    return new LocalDatabase(folder, TestDatabase.PROGRAMS, DatabaseSettings.durable());
  }

  private Path cluster() {
    return folder.path().resolve("database");
  }

  private static void kill(ProcessHandle process) throws InterruptedException {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static void keepSomething(Database.Access access) throws SQLException {
    answer(access, "create table kept as select '红盾' as word");
  }

  private static String kept(Database.Access access) throws SQLException {
    return answer(access, "select word from kept");
  }

  private static String answer(Database.Access access, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      var rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }
}
