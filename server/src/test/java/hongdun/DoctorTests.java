package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.Doctor.Finding;
import hongdun.Doctor.Level;
import hongdun.portal.KeyLines;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class DoctorTests {
  private SmallHouse house;

  @BeforeAll
  void build(@TempDir Path temporary) throws SQLException {
    house = SmallHouse.at(temporary.resolve("data"));
    house.run("insert into portal.backup (finished_at, bytes, place) values (now(), 1, '/b.zip')");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aHouseInOrderHasNoFault() {
    assertThat(examine())
        .extracting(Finding::level, finding -> finding.what().english())
        .filteredOn(line -> line.toList().getFirst() == Level.FAULT)
        .isEmpty();
    assertThat(keys(Level.OK))
        .contains(
            "doctor.folder-closed",
            "doctor.keys",
            "doctor.version",
            "doctor.checksums",
            "doctor.clock",
            "doctor.backup",
            "doctor.migrations",
            "doctor.guards",
            "doctor.ledger.numbers",
            "doctor.casework.numbers",
            "doctor.documents.numbers",
            "doctor.attachments",
            "doctor.pages");
  }

  @Test
  void everyLineIsSaidInBothLanguagesAndWithWhatToDo() {
    for (var finding : examine()) {
      assertThat(finding.what().chinese())
          .isNotEqualTo(finding.what().english() + "?")
          .isNotBlank();
      assertThat(finding.todo().isPresent()).isEqualTo(finding.level() != Level.OK);
      finding.todo().ifPresent(todo -> assertThat(todo.onOneLine()).isNotBlank());
    }
  }

  @Test
  void aGuardThatSomebodyTookAwayIsMissed() throws SQLException {
    house.run("alter table ledger.entry disable trigger append_only");

    assertThat(keys(Level.FAULT)).containsExactly("doctor.guards-missing");
    assertThat(said("doctor.guards-missing")).contains("ledger.entry append_only");
    house.run("alter table ledger.entry enable trigger append_only");
    assertThat(keys(Level.FAULT)).isEmpty();
  }

  @Test
  void aGapInTheNumbersIsFound() throws SQLException {
    house.run("insert into ledger.numbering (register, year, last) values ('Y', 2026, 3)");
    house.run("insert into casework.numbering (series, last) values ('510105-REG-2026', 2)");
    house.run(
        "insert into documents.numbering (bureau, series, year, last) values (1, 'A', 2026, 1)");

    assertThat(keys(Level.FAULT))
        .containsExactlyInAnyOrder(
            "doctor.ledger.numbers.wrong",
            "doctor.casework.numbers.wrong",
            "doctor.documents.numbers.wrong");
    assertThat(said("doctor.ledger.numbers.wrong")).contains("Y 2026: 3 ≠ 0");
    house.run("delete from ledger.numbering where register = 'Y'");
    house.run("delete from casework.numbering");
    house.run("delete from documents.numbering");
  }

  @Test
  void aMissingAChangedAndAnUnnamedAttachmentAreFound() throws IOException {
    var file = house.attachment();
    var content = Files.readAllBytes(file);
    var unnamed = file.resolveSibling("0".repeat(62));
    Files.writeString(unnamed, "nobody's");
    Files.setLastModifiedTime(unnamed, FileTime.from(Instant.EPOCH));

    content[0] ^= 1;
    Files.write(file, content);
    assertThat(keys(Level.FAULT)).containsExactly("doctor.attachments-changed");
    assertThat(keys(Level.WARNING)).contains("doctor.attachments-unnamed");
    Files.delete(file);
    assertThat(keys(Level.FAULT)).containsExactly("doctor.attachments-missing");

    content[0] ^= 1;
    Files.write(file, content);
    Files.delete(unnamed);
  }

  @Test
  void whoElseMayReadTheKeysIsSaid() throws IOException {
    var keys = house.path().resolve(KeyLines.FILE);
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(keys(Level.FAULT)).containsExactly("doctor.keys-open");
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatIsSealedWithAKeyThatIsGoneIsCounted() throws SQLException {
    house.run(
        """
        insert into portal.setting (key, sealed, set_at)
        values ('hongdun.mail.password', decode('00000007' || repeat('ab', 40), 'hex'), now())
        """);

    assertThat(keys(Level.FAULT)).containsExactly("doctor.seals-closed");
    assertThat(said("doctor.seals-closed")).contains("7: 1");
    house.run(
        "insert into portal.setting (key, value, set_at) values ('hongdun.mail.password', null, now())");
    assertThat(keys(Level.FAULT)).isEmpty();
  }

  @Test
  void aMigrationThatWasChangedOrIsUnknownIsFound() throws SQLException {
    house.run(
        "update flyway_schema_history_ledger set checksum = checksum + 1 where version = '1'");
    assertThat(keys(Level.FAULT)).containsExactly("doctor.migrations-wrong");
    assertThat(said("doctor.migrations-wrong")).contains("ledger V1");
    house.run(
        "update flyway_schema_history_ledger set checksum = checksum - 1 where version = '1'");
    assertThat(keys(Level.FAULT)).isEmpty();
  }

  @Test
  void anEntryOfTheFutureIsFound() throws SQLException {
    house.run(
        """
        insert into ledger.entry (register, year, number, act, matter, unit, effective_at, entered_at,
                                  law_version, reference, root)
        values ('Z', 2026, 1, 'MATTER_OPENED', 1, 1, now(), now() + interval '1 day', '2022', 'R',
                decode(repeat('ab', 32), 'hex'))
        """);
    house.run("insert into ledger.numbering (register, year, last) values ('Z', 2026, 1)");

    assertThat(keys(Level.FAULT)).containsExactly("doctor.ledger.time.wrong");
    house.run("alter table ledger.entry disable trigger append_only");
    house.run("delete from ledger.entry where register = 'Z'");
    house.run("delete from ledger.numbering where register = 'Z'");
    house.run("alter table ledger.entry enable trigger append_only");
  }

  @Test
  void aDamagedPageIsFoundWhenEverythingIsRead(@TempDir Path other) throws Exception {
    Path table;
    try (var damaged = SmallHouse.at(other.resolve("data"))) {
      table =
          damaged
              .path()
              .resolve("database")
              .resolve(damaged.answer("select pg_relation_filepath('ledger.entry')"));
    }
    try (var file = new RandomAccessFile(table.toFile(), "rw")) {
      file.seek(8000);
      int one = file.read();
      file.seek(8000);
      file.writeByte(one ^ 1);
    }

    try (var damaged = SmallHouse.again(other.resolve("data"))) {
      assertThat(Doctor.of(damaged.path(), damaged.administrator()).examine())
          .filteredOn(finding -> finding.level() == Level.FAULT)
          .extracting(finding -> finding.what().key())
          .contains("doctor.pages-damaged");
    }
  }

  private List<Finding> examine() {
    return Doctor.of(house.path(), house.administrator()).examine();
  }

  private List<String> keys(Level level) {
    return examine().stream()
        .filter(finding -> finding.level() == level)
        .map(finding -> finding.what().key())
        .toList();
  }

  private String said(String key) {
    return examine().stream()
        .filter(finding -> finding.what().key().equals(key))
        .map(finding -> finding.what().english())
        .findFirst()
        .orElseThrow();
  }
}
