package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 升级脚本存档: what has run in somebody's database is never changed. New migrations are put on record by
 * {@code -Dhongdun.renew=true}, which changes no line that is there.
 */
class MigrationRecordTests {
  private static final Path RECORD = Path.of("src/test/resources/hongdun/migrations.sha256");
  private static final Path RESOURCES = Path.of("src/main/resources");

  @Test
  void noMigrationOnRecordWasChangedOrRemoved() throws IOException {
    var record = new TreeMap<String, String>();
    for (var line : Files.readAllLines(RECORD)) {
      var parts = line.split(" +", 2);
      record.put(parts[1], parts[0]);
    }
    var here = new TreeMap<String, String>();
    try (var files = Files.walk(RESOURCES.resolve("hongdun"))) {
      for (var file :
          files.filter(one -> one.toString().matches(".*/migration/V[0-9]+__.*[.]sql")).toList()) {
        var digest = SealedFile.sha256();
        digest.update(Files.readAllBytes(file));
        here.put(RESOURCES.relativize(file).toString(), SealedFile.hexadecimal(digest));
      }
    }

    assertThat(here).containsAllEntriesOf(record);

    if (Boolean.getBoolean("hongdun.renew")) {
      Files.writeString(
          RECORD,
          here.entrySet().stream()
              .map(file -> file.getValue() + "  " + file.getKey() + "\n")
              .collect(Collectors.joining()));
    }
  }

  @Test
  void noTwoMigrationsOfARoomHaveOneNumber() throws IOException {
    try (var files = Files.walk(RESOURCES.resolve("hongdun"))) {
      assertThat(
              files
                  .map(Path::toString)
                  .filter(name -> name.matches(".*/migration/V[0-9]+__.*[.]sql"))
                  .map(name -> name.replaceFirst("__.*", "")))
          .doesNotHaveDuplicates();
    }
  }
}
