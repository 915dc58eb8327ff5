package hongdun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongdun.portal.KeyLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {
  private static final Restore.Keys HERE = new Restore.Keys(Optional.empty(), false);
  private static final Restore.Keys WITHOUT = new Restore.Keys(Optional.empty(), true);

  private final Path temporary;
  private final SmallHouse house;

  BackupTests(@TempDir Path temporary) {
    this.temporary = temporary;
    this.house = SmallHouse.at(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatWasBackedUpWhileTheServerRanComesBackWithItsAttachments() throws Exception {
    house.run("insert into portal.session values ('1', 's', 0, 0, 1800, 0, null, 0)");
    var taken = backup("b.zip");
    house.run("insert into ledger.numbering (register, year, last) values ('after', 2026, 1)");
    var elsewhere = temporary.resolve("elsewhere");
    bringKeys(elsewhere);

    var outcome = restore(taken.file(), elsewhere, HERE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Restore.Outcome.Restored.class, restored -> assertThat(restored.aside()).isEmpty());
    try (var copy = SmallHouse.again(elsewhere)) {
      assertThat(copy.answer("select string_agg(register, ',') from ledger.numbering"))
          .isEqualTo("X");
      assertThat(copy.answer("select count(*) from ledger.entry")).isEqualTo("5");
      assertThat(copy.answer("select count(*) from portal.session")).isEqualTo("0");
      assertThat(copy.answer("select place from portal.backup")).isEqualTo(taken.file().toString());
      assertThat(copy.answer("select count(*) from portal.restoration")).isEqualTo("1");
      assertThat(Files.readString(copy.attachment())).isEqualTo(SmallHouse.CONTENT);
    }
    assertThat(house.answer("select place from portal.backup")).isEqualTo(taken.file().toString());
  }

  @Test
  void aBackupHoldsNeitherKeysNorPasswordsAndSaysSo() throws IOException {
    var taken = backup("b.zip");

    assertThat(taken.manifest().files().keySet())
        .noneMatch(name -> name.contains("password") || name.endsWith("keys"))
        .anyMatch(name -> name.startsWith("database/pg_wal/"))
        .contains("database/backup_label", "database/global/pg_control", "mode");
    assertThat(taken.manifest().notes()).anyMatch(note -> note.contains("NOT in the backup"));
    assertThat(taken.manifest().keys())
        .extracting(BackupManifest.Key::fingerprint)
        .containsExactly(
            Objects.requireNonNull(new KeyLines(house.path()).read().get(1)).fingerprint());
    assertThat(taken.manifest().schemas()).isEqualTo(RunMigrations.newestHere());
  }

  @Test
  void everyFlippedByteAndEveryMissingEndIsFound() throws IOException {
    var file = backup("b.zip").file();
    var whole = Files.readAllBytes(file);
    var random = new Random(20261123);
    assertThat(SealedFile.isWhole(file, _ -> {})).isTrue();

    for (int i = 0; i < 200; i++) {
      var at = i < 100 ? whole.length - 1 - i : random.nextInt(whole.length);
      whole[at] ^= 1;
      Files.write(file, whole);
      assertThat(SealedFile.isWhole(file, _ -> {})).as("byte %d", at).isFalse();
      whole[at] ^= 1;
    }
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertThat(SealedFile.isWhole(file, _ -> {})).isFalse();
    assertThatThrownBy(() -> restore(file, temporary.resolve("elsewhere"), WITHOUT))
        .hasMessageContaining("damaged");
  }

  @Test
  void withoutItsKeysABackupIsRestoredOnlyWhenSomebodySaysSo() throws Exception {
    var file = backup("b.zip").file();
    var elsewhere = temporary.resolve("elsewhere");

    assertThatThrownBy(() -> restore(file, elsewhere, HERE)).hasMessageContaining("--without-keys");
    new KeyLines(elsewhere).write(List.of(KeyLines.KeyLine.made(1, LocalDate.of(2026, 11, 2))));
    assertThatThrownBy(() -> restore(file, elsewhere, HERE)).hasMessageContaining("--without-keys");
    var outcome = restore(file, elsewhere, WITHOUT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Restore.Outcome.Restored.class,
            restored -> assertThat(restored.keysGone()).containsExactly(1));
    assertThat(new KeyLines(elsewhere).read()).containsOnlyKeys(2);
  }

  @Test
  void whatWasThereIsKeptAsideAndTheKeysStay() throws Exception {
    var file = backup("b.zip").file();
    house.run("insert into ledger.numbering (register, year, last) values ('later', 2026, 1)");
    house.close();

    var outcome = restore(file, house.path(), HERE);

    var aside = ((Restore.Outcome.Restored) outcome).aside().orElseThrow();
    assertThat(aside.resolve("database/PG_VERSION")).exists();
    assertThat(new KeyLines(house.path()).read()).containsOnlyKeys(1);
    try (var again = SmallHouse.again(house.path())) {
      assertThat(again.answer("select string_agg(register, ',') from ledger.numbering"))
          .isEqualTo("X");
    }
    assertThat(house.path().resolve("restore.new")).doesNotExist();
    assertThat(house.path().resolve(DataFolder.UNFINISHED)).doesNotExist();
  }

  @Test
  void aFolderInUseIsNotRestoredInto() {
    assertThatThrownBy(() -> DataFolder.open(house.path())).hasMessageContaining("in use");
  }

  @Test
  void aBackupOfANewerVersionAndWhatIsNoBackupAreRefused() throws IOException {
    var schemas = new TreeMap<>(RunMigrations.newestHere());
    schemas.merge("ledger", 1, Integer::sum);
    var newer = written("newer.zip", schemas, BackupManifest.FORMAT);
    var foreign = written("foreign.zip", RunMigrations.newestHere(), "hongdun-backup-9");
    var elsewhere = temporary.resolve("elsewhere");

    assertThatThrownBy(() -> restore(newer, elsewhere, WITHOUT))
        .hasMessageContaining("newer version (ledger 2)");
    assertThatThrownBy(() -> restore(foreign, elsewhere, WITHOUT))
        .hasMessageContaining("hongdun-backup-9");
    assertThatThrownBy(() -> restore(temporary.resolve("none.zip"), elsewhere, WITHOUT))
        .hasMessageContaining("There is no file");
  }

  @Test
  void aStoppedServerIsBackedUpToo() {
    house.close();

    try (var database = ReachedDatabase.of(house.path(), SmallHouse.DATABASES)) {
      var taken =
          new Backup(house.path(), database.administrator(), InstantSource.system())
              .into(temporary);

      assertThat(taken.file().getFileName().toString()).matches("hongdun-\\d{8}-\\d{6}\\.zip");
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidAndNothingIsLeftThere() throws IOException {
    var taken = Files.writeString(temporary.resolve("taken.zip"), "mine");

    assertThatThrownBy(() -> backup("taken.zip")).hasMessageContaining("exists already");
    assertThatThrownBy(() -> backup("nowhere/b.zip")).hasMessageContaining("cannot be written");
    assertThat(taken).hasContent("mine");
    try (var files = Files.list(temporary)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("data", "taken.zip");
    }
  }

  @Test
  void aFullDiskIsSaidAndNothingIsLeftThere() throws Exception {
    var small = Files.createDirectory(temporary.resolve("small"));
    var script =
        "mount -t tmpfs -o size=1m tmpfs %s && %s -Xmx128m -cp '%s' hongdun.Hongdun backup %s --data %s; echo rc=$?; ls -A %s | wc -l"
            .formatted(
                small,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                small.resolve("b.zip"),
                house.path(),
                small);
    assumeTrue(
        Command.of("unshare", "--user", "--map-root-user", "--mount", "true").run().succeeded());

    var outcome =
        Command.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script).run();

    assertThat(outcome.output()).contains("The disk of").contains("is full").contains("rc=2");
    assertThat(outcome.lastLine()).isEqualTo("0");
  }

  @Test
  void aRestoreThatBrokeOffKeepsAServerFromStarting() throws IOException {
    house.close();
    Files.writeString(house.path().resolve(DataFolder.UNFINISHED), "/srv/data/before-restore");

    try (var folder = DataFolder.open(house.path())) {
      assertThatThrownBy(folder::refuseHalfRestored)
          .hasMessageContaining("broke off")
          .hasMessageContaining("/srv/data/before-restore");
    }
  }

  private Backup.Taken backup(String name) {
    return new Backup(house.path(), house.administrator(), InstantSource.system())
        .into(temporary.resolve(name));
  }

  private static Restore.Outcome restore(Path file, Path data, Restore.Keys keys) {
    try (var folder = DataFolder.open(data)) {
      return new Restore(folder, SmallHouse.DATABASES, InstantSource.system()).from(file, keys);
    }
  }

  private void bringKeys(Path elsewhere) throws IOException {
    Files.createDirectories(elsewhere);
    Files.copy(house.path().resolve(KeyLines.FILE), elsewhere.resolve(KeyLines.FILE));
  }

  private Path written(String name, Map<String, Integer> schemas, String format)
      throws IOException {
    var manifest =
        new BackupManifest(
            format,
            InstantSource.system().instant(),
            "own",
            "9",
            "18.6",
            schemas,
            List.of(),
            List.of(),
            Map.of());
    try (var archive = BackupArchive.at(temporary.resolve(name), _ -> {})) {
      archive.add(BackupManifest.NAME, manifest.written());
      archive.finish();
    }
    return temporary.resolve(name);
  }
}
