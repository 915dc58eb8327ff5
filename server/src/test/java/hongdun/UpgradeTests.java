package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 升级: the rows of every earlier version that is kept here come through all later migrations. */
class UpgradeTests {
  private static final Path KEPT = Path.of("src/test/resources/hongdun/earlier");

  static Stream<Path> earlierDatabases() throws IOException {
    try (var files = Files.list(KEPT)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("earlierDatabases")
  void whatAnEarlierVersionKeptIsThereAfterTheUpgrade(Path file, @TempDir Path temporary)
      throws Exception {
    Files.createDirectories(TestDatabase.PROGRAMS);
    var earlier = new EarlierDatabase(file);
    try (var folder = DataFolder.open(temporary.resolve("data"));
        var database = SmallHouse.DATABASES.apply(folder)) {
      var access = database.open();
      SmallHouse.migrate(access, earlier.versions());
      var counts = earlier.load(database.administrator());

      SmallHouse.migrate(access, Map.of());

      assertThat(Doctor.ofCopy(database.administrator(), folder.path()).examine())
          .filteredOn(finding -> finding.level() == Doctor.Level.FAULT)
          .filteredOn(finding -> !KNOWN.contains(finding.what().key()))
          .extracting(finding -> finding.what().english())
          .isEmpty();
      assertThat(rowsLost(counts, database.administrator())).isEmpty();
      assertThat(counts.entrySet().stream().filter(table -> table.getValue() > 0))
          .extracting(table -> table.getKey().substring(0, table.getKey().indexOf('.')))
          .contains(
              "agency",
              "casework",
              "catalogue",
              "documents",
              "ledger",
              "portal",
              "register",
              "registration");
    }
  }

  /** The files of attachments are not kept, and of long tables not every row. */
  private static final Set<String> KNOWN =
      Set.of(
          "doctor.attachments-missing",
          "doctor.casework.numbers.wrong",
          "doctor.documents.numbers.wrong",
          "doctor.ledger.numbers.wrong");

  private static TreeMap<String, Long> rowsLost(Map<String, Long> before, Database.Access access)
      throws SQLException {
    var lost = new TreeMap<String, Long>();
    try (var connection = EarlierDatabase.connect(access);
        var statement = connection.createStatement()) {
      var tables = EarlierDatabase.tables(access);
      for (var table : before.entrySet()) {
        if (!tables.containsKey(table.getKey())) {
          continue;
        }
        try (var row = statement.executeQuery("select count(*) from " + table.getKey())) {
          row.next();
          if (row.getLong(1) < table.getValue()) {
            lost.put(table.getKey(), table.getValue() - row.getLong(1));
          }
        }
      }
    }
    return lost;
  }
}
