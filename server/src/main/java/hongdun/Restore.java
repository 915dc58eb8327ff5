package hongdun;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import hongdun.portal.Dates;
import hongdun.portal.KeyLines;
import hongdun.portal.KeyLines.KeyLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * 恢复 — puts a backup in the place of what a data folder holds. The copy is unpacked beside it, its
 * database is started and examined there, and only when it is well does it take the place; what was
 * there before is kept aside under a name that is told.
 */
final class Restore {
  /** What a backup brings back, and what therefore goes aside. */
  private static final List<String> REPLACED =
      List.of(
          LocalDatabase.CLUSTER,
          Backup.ATTACHMENTS,
          Backup.MODE,
          "database.password",
          "server.password");

  private static final String SCRATCH = "restore.new";
  private static final DateTimeFormatter ASIDE =
      DateTimeFormatter.ofPattern("'before-restore-'yyyyMMdd-HHmmss")
          .withZone(ZoneId.of("Asia/Shanghai"));

  private final DataFolder folder;
  private final Function<DataFolder, LocalDatabase> databases;
  private final InstantSource clock;

  Restore(DataFolder folder, Function<DataFolder, LocalDatabase> databases, InstantSource clock) {
    this.folder = folder;
    this.databases = databases;
    this.clock = clock;
  }

  /** How to come by the keys. */
  record Keys(Optional<Path> file, boolean without) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * Done.
     *
     * @param aside where the former data is; empty when there was none
     */
    record Restored(BackupManifest manifest, Optional<Path> aside, List<Integer> keysGone)
        implements Outcome {}

    /** The copy is not well, and nothing was replaced. */
    record Unwell(List<Doctor.Finding> findings) implements Outcome {}
  }

  Outcome from(Path file, Keys keys) {
    var reading = new BackupReading(file);
    var manifest = reading.check();
    refuseWhatIsNotOurs(manifest);
    var atHand = keysAtHand(keys);
    var gone = keysGone(manifest, atHand);
    if (!gone.isEmpty() && !keys.without()) {
      throw new StartFailure(
          "restore.no-keys",
          folder.path().resolve(KeyLines.FILE),
          gone.stream().map(String::valueOf).reduce((one, two) -> one + ", " + two).orElse(""));
    }
    var scratch = folder.path().resolve(SCRATCH);
    try {
      FileSystemUtils.deleteRecursively(scratch);
      var unwell = prepare(reading, manifest, scratch, gone, file);
      if (!unwell.isEmpty()) {
        return new Outcome.Unwell(unwell);
      }
      return new Outcome.Restored(
          manifest, replace(scratch, keysFrom(manifest, atHand, gone)), gone);
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", folder.path());
    } finally {
      deleteQuietly(scratch);
    }
  }

  private void refuseWhatIsNotOurs(BackupManifest manifest) {
    if (!manifest.format().equals(BackupManifest.FORMAT)) {
      throw new StartFailure("restore.other-format", manifest.format());
    }
    if (Mode.of(manifest.mode()).isEmpty()) {
      throw new StartFailure("restore.no-manifest");
    }
    var here = RunMigrations.newestHere();
    var newer =
        manifest.schemas().entrySet().stream()
            // Spring Modulith records what belongs to no room under a name of its own.
            .filter(room -> !room.getKey().startsWith("_"))
            .filter(room -> room.getValue() > here.getOrDefault(room.getKey(), 0))
            .map(room -> room.getKey() + " " + room.getValue())
            .sorted()
            .toList();
    if (!newer.isEmpty()) {
      throw new StartFailure("restore.newer", String.join(", ", newer));
    }
  }

  /** The keys at hand: those of the file that was named, else those of the folder. */
  private List<KeyLine> keysAtHand(Keys keys) {
    var place = keys.file().orElse(folder.path());
    var lines = KeyLines.at(place);
    if (!lines.exists() && keys.file().isPresent()) {
      throw new StartFailure("restore.no-such-file", place);
    }
    try {
      return lines.exists() ? List.copyOf(lines.read().values()) : List.of();
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw StartFailure.because(e, "restore.keys-unreadable", place);
    }
  }

  /** The keys of the backup that are not at hand, or are others than those. */
  private static List<Integer> keysGone(BackupManifest manifest, List<KeyLine> atHand) {
    var known =
        atHand.stream()
            .map(line -> line.number() + " " + line.fingerprint())
            .collect(Collectors.toSet());
    return manifest.keys().stream()
        .filter(key -> !known.contains(key.number() + " " + key.fingerprint()))
        .map(BackupManifest.Key::number)
        .toList();
  }

  /**
   * What the key file holds afterwards. Where keys are gone the next one has a number no other has
   * had, so that they can be added again when they are found.
   */
  private List<KeyLine> keysFrom(
      BackupManifest manifest, List<KeyLine> atHand, List<Integer> gone) {
    if (gone.isEmpty()) {
      return atHand;
    }
    var after = new ArrayList<>(atHand);
    after.removeIf(line -> gone.contains(line.number()));
    int last =
        Stream.concat(
                manifest.keys().stream().map(BackupManifest.Key::number),
                after.stream().map(KeyLine::number))
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    after.add(KeyLine.made(last + 1, Dates.dayOf(clock.instant())));
    return after;
  }

  /** Unpacks, starts and examines the copy; answers why it is not well. */
  private List<Doctor.Finding> prepare(
      BackupReading reading, BackupManifest manifest, Path scratch, List<Integer> gone, Path file) {
    try (var copy = DataFolder.open(scratch)) {
      reading.unpack(manifest, scratch);
      Command.of("sync", "-f", scratch.toString()).run();
      Console.say("restore.starting");
      DatabaseAccount.of(scratch.resolve(LocalDatabase.CLUSTER)).pass(folder.path());
      var database = databases.apply(copy);
      database.giveNewPassword();
      try {
        database.open();
        Console.say("restore.examining");
        var findings =
            Doctor.ofCopy(database.administrator(), scratch).examine().stream()
                .filter(finding -> finding.level() == Doctor.Level.FAULT)
                .toList();
        if (findings.isEmpty()) {
          RestoredRows.settle(database.administrator(), manifest, file, gone);
        }
        return findings;
      } finally {
        database.close();
      }
    }
  }

  /** From the first move to the last a file says that the work is under way. */
  private Optional<Path> replace(Path scratch, List<KeyLine> keys) throws IOException {
    var aside = folder.path().resolve(ASIDE.format(clock.instant()));
    var unfinished = folder.path().resolve(DataFolder.UNFINISHED);
    // After one that broke off, what it had put aside is told too.
    var before = Files.exists(unfinished) ? Files.readString(unfinished).strip() + " " : "";
    folder.write(unfinished, before + aside + "\n");
    var going = new ArrayList<>(REPLACED);
    var lines = new KeyLines(folder.path());
    var newKeys = !keys.isEmpty() && !(lines.exists() && isSame(keys, lines));
    if (newKeys) {
      going.add(KeyLines.FILE);
    }
    boolean moved = false;
    for (var name : going) {
      var former = folder.path().resolve(name);
      if (Files.exists(former)) {
        Files.createDirectories(aside, DataFolder.rights("rwx------"));
        Files.move(former, aside.resolve(name), ATOMIC_MOVE);
        moved = true;
      }
    }
    for (var name : REPLACED) {
      var copy = scratch.resolve(name);
      if (Files.exists(copy)) {
        Files.move(copy, folder.path().resolve(name), ATOMIC_MOVE);
      }
    }
    if (newKeys) {
      lines.write(keys);
    }
    Command.of("sync", "-f", folder.path().toString()).run();
    Files.delete(unfinished);
    return moved ? Optional.of(aside) : Optional.empty();
  }

  private static boolean isSame(List<KeyLine> keys, KeyLines lines) {
    try {
      return fingerprints(keys).equals(fingerprints(List.copyOf(lines.read().values())));
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      return false;
    }
  }

  private static List<String> fingerprints(List<KeyLine> keys) {
    return keys.stream().map(line -> line.number() + " " + line.fingerprint()).toList();
  }

  private static void deleteQuietly(Path scratch) {
    try {
      FileSystemUtils.deleteRecursively(scratch);
    } catch (IOException e) {
      Console.complain(new Saying("restore.scratch-stays", scratch));
    }
  }
}
