package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.UpkeepOrder.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpkeepOrderTests {
  @Test
  void othersWordsAreNoneOfItsBusiness() {
    assertThat(UpkeepOrder.read(List.of("run"), Map.of())).isEmpty();
    assertThat(UpkeepOrder.read(List.of(), Map.of())).isEmpty();
  }

  @Test
  void aRestoreIsReadWithItsOptions() {
    assertThat(read("restore", "/b.zip", "--data", "/srv/数据", "--keys", "/safe", "--without-keys"))
        .isEqualTo(
            new UpkeepOrder.Reading.Understood(
                new UpkeepOrder(
                    Kind.RESTORE,
                    Path.of("/srv/数据"),
                    Optional.of(Path.of("/b.zip")),
                    Optional.of(Path.of("/safe")),
                    true)));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThat(read("backup", "--keys", "--data"))
        .isInstanceOfSatisfying(
            UpkeepOrder.Reading.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Saying::key)
                    .containsExactly(
                        "start.unknown-option", "start.option-without-value", "upkeep.no-file"));
  }

  @Test
  void withAnExternalDatabaseItSaysWhoseToolsBackItUp() {
    var reading =
        UpkeepOrder.read(
            List.of("backup", "/b.zip"), Map.of("HONGDUN_DB_URL", "jdbc:postgresql://db/hongdun"));

    assertThat(reading.orElseThrow())
        .isInstanceOfSatisfying(
            UpkeepOrder.Reading.Faulty.class,
            faulty ->
                assertThat(faulty.faults().getFirst().english())
                    .contains("pg_basebackup")
                    .contains("attachments"));
    assertThat(UpkeepOrder.read(List.of("doctor"), Map.of("HONGDUN_DB_URL", "jdbc:postgresql:x")))
        .get()
        .isInstanceOf(UpkeepOrder.Reading.Understood.class);
  }

  private static UpkeepOrder.Reading read(String... words) {
    return UpkeepOrder.read(List.of(words), Map.of()).orElseThrow();
  }
}
