package hongdun;

import hongdun.portal.usecase.FillDemonstration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps the rows of a small demonstration for {@link UpgradeTests}, at a release: {@code
 * -Dtest=KeepEarlierDatabaseTests -Dhongdun.earlier=2027-01}; {@code 2026-11:portal=21} for rooms
 * that have newer migrations already.
 */
@HongdunTest
@EnabledIfSystemProperty(named = "hongdun.earlier", matches = ".+")
class KeepEarlierDatabaseTests {
  private static final int FEW = 30;
  private final FillDemonstration filling;

  KeepEarlierDatabaseTests(FillDemonstration filling) {
    this.filling = filling;
  }

  @Test
  void theRowsOfASmallDemonstrationAreKept(@TempDir Path temporary) throws Exception {
    var asked = System.getProperty("hongdun.earlier").split("[:,]");
    var versions = new TreeMap<>(RunMigrations.newestHere());
    for (int i = 1; i < asked.length; i++) {
      versions.put(asked[i].split("=")[0], Integer.valueOf(asked[i].split("=")[1]));
    }
    filling.fill(FEW, FEW, (_, _, _) -> {});
    Files.createDirectories(TestDatabase.PROGRAMS);
    try (var folder = DataFolder.open(temporary.resolve("data"));
        var database = SmallHouse.DATABASES.apply(folder)) {
      var access = database.open();
      SmallHouse.migrate(access, versions);

      new EarlierDatabase(
              Path.of("src/test/resources/hongdun/earlier", asked[0] + ".zip").toAbsolutePath())
          .keep(versions, EarlierDatabase.tables(access), TestDatabase.access());
    }
  }
}
