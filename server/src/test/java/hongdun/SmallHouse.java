package hongdun;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import hongdun.portal.KeyLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * 小型数据目录 — a data folder with a database of every room, a paper, an entry of the ledger, a matter
 * and an attachment, without a server; it holds its lock and runs its database as a server would.
 */
final class SmallHouse implements AutoCloseable {
  static final String CONTENT = "%PDF-1.7 租赁合同";

  /** Databases whose programs are unpacked already. */
  static final Function<DataFolder, LocalDatabase> DATABASES =
      folder -> new LocalDatabase(folder, TestDatabase.PROGRAMS, DatabaseSettings.fleeting());

  private final DataFolder folder;
  private final LocalDatabase database;

  private SmallHouse(DataFolder folder, LocalDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  /** A new one at a place; the first is built, the others are copies of it. */
  static SmallHouse at(Path data) {
    var copied = Command.of("cp", "-a", Built.TEMPLATE.toString(), data.toString()).run();
    if (!copied.succeeded()) {
      throw new IllegalStateException(copied.output());
    }
    return again(data);
  }

  private static final class Built {
    private static final Path TEMPLATE = build();

    private static Path build() {
      try {
        var data = Path.of("target", "test-small-house").toAbsolutePath();
        new Leftovers(data.resolve(LocalDatabase.CLUSTER)).clear();
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(TestDatabase.PROGRAMS);
        var folder = DataFolder.open(data);
        folder.mode(true);
        new KeyLines(data).ensure(LocalDate.of(2026, 11, 2));
        try (var house = new SmallHouse(folder, DATABASES.apply(folder))) {
          migrate(house.database.open(), Map.of());
          house.fill();
        }
        return data;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** An existing data folder, with its database running. */
  static SmallHouse again(Path data) {
    var folder = DataFolder.open(data);
    var house = new SmallHouse(folder, DATABASES.apply(folder));
    house.database.open();
    return house;
  }

  /** Runs the migrations of all rooms, each up to a version if one is given. */
  static void migrate(Database.Access access, Map<String, Integer> versions) {
    ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.ERROR);
    for (var room : RunMigrations.newestHere().keySet()) {
      var target =
          versions.isEmpty()
              ? OptionalInt.of(Integer.MAX_VALUE)
              : versions.containsKey(room)
                  ? OptionalInt.of(versions.get(room))
                  : OptionalInt.empty();
      if (target.isPresent()) {
        var flyway =
            Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:hongdun/" + room + "/migration")
                .table("flyway_schema_history_" + room)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateOnMigrate(true);
        if (target.getAsInt() != Integer.MAX_VALUE) {
          flyway.target(Integer.toString(target.getAsInt()));
        }
        flyway.load().migrate();
      }
    }
  }

  private void fill() throws IOException, SQLException {
    var digest = SealedFile.sha256();
    digest.update(CONTENT.getBytes(UTF_8));
    var sha256 = SealedFile.hexadecimal(digest);
    var shelf =
        Files.createDirectories(
            folder.path().resolve(Backup.ATTACHMENTS).resolve(sha256.substring(0, 2)));
    Files.writeString(shelf.resolve(sha256.substring(2)), CONTENT);
    run(
        """
        insert into documents.attachment (file_name, content_type, size, sha256, kept_at)
        values ('租赁合同.pdf', 'application/pdf', %d, '%s', now())
        """
            .formatted(CONTENT.getBytes(UTF_8).length, sha256));
    run(
        """
        insert into ledger.entry (register, year, number, act, matter, unit, effective_at, entered_at,
                                  law_version, reference, root)
        select 'X', 2026, n, 'MATTER_OPENED', n, 1, now(), now(), '2022', 'R', decode(repeat('ab', 32), 'hex')
          from generate_series(1, 5) n
        """);
    run("insert into ledger.numbering (register, year, last) values ('X', 2026, 5)");
  }

  Path path() {
    return folder.path();
  }

  Path attachment() throws IOException {
    try (var files = Files.walk(path().resolve(Backup.ATTACHMENTS))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  Database.Access administrator() {
    return database.administrator();
  }

  void run(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String answer(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    var access = administrator();
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  @Override
  public void close() {
    database.close();
    folder.close();
  }
}
