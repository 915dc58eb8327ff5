package hongdun;

import static java.nio.charset.StandardCharsets.UTF_8;

import hongdun.portal.KeyLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 备份 — everything a server keeps, in one file, while it goes on working: the files of the database
 * as they lie on the disk with every log from the beginning to the end of the copying, and the
 * attachments. The keys and the passwords are not in it.
 */
record Backup(Path data, Database.Access administrator, InstantSource clock) {
  static final String ATTACHMENTS = "attachments";
  static final String MODE = "mode";

  private static final String CLUSTER = LocalDatabase.CLUSTER;
  private static final String LOGS = "pg_wal";
  private static final Path CONTROL = Path.of("global", "pg_control");

  /** What a running database makes anew at its next start, or what names this one process. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          LOGS);

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "postmaster[.](pid|opts)|backup_label.*|tablespace_map.*|current_logfiles.*"
              + "|pg_internal[.]init.*|pgsql_tmp.*|.*[.]tmp");

  private static final Pattern ATTACHMENT = Pattern.compile("[0-9a-f]{62}");

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'hongdun-'yyyyMMdd-HHmmss'.zip'")
          .withZone(ZoneId.of("Asia/Shanghai"));

  /** A backup that is finished. */
  record Taken(Path file, long bytes, BackupManifest manifest) {}

  /** Takes a backup into a file, or under a name with the time into a folder. */
  Taken into(Path place) {
    var target = Files.isDirectory(place) ? place.resolve(NAME.format(clock.instant())) : place;
    var progress = new Progress("backup.progress", bytes());
    try (var held = HeldBackup.begin(administrator);
        var archive = BackupArchive.at(target, progress)) {
      copyCluster(archive);
      copyAttachments(archive);
      var end = held.end();
      archive.add(CLUSTER + "/backup_label", end.label().getBytes(UTF_8));
      copyLogs(archive, end);
      // What came in while the others were copied: the database knows of it.
      copyAttachments(archive);
      archive.addFile(MODE, data.resolve(MODE));
      var manifest = manifest(held, archive);
      archive.add(BackupManifest.NAME, manifest.written());
      long bytes = archive.finish();
      held.finished(bytes, target.toString());
      return new Taken(target, bytes, manifest);
    } catch (IOException e) {
      throw StartFailure.because(e, "backup.not-readable", data, String.valueOf(e.getMessage()));
    }
  }

  private BackupManifest manifest(HeldBackup held, BackupArchive archive) throws IOException {
    var note = new Saying("backup.keys-note");
    return new BackupManifest(
        BackupManifest.FORMAT,
        clock.instant(),
        Files.readString(data.resolve(MODE)).strip(),
        Optional.ofNullable(Backup.class.getPackage().getImplementationVersion())
            .orElse("development"),
        held.version(),
        held.schemas(),
        keys(data),
        List.of(note.chinese(), note.english()),
        archive.files());
  }

  /** The keys of a data folder by their fingerprints; none when there is no key file. */
  static List<BackupManifest.Key> keys(Path folder) throws IOException {
    var lines = new KeyLines(folder);
    return lines.exists()
        ? lines.read().values().stream()
            .map(line ->
                new BackupManifest.Key(line.number(), line.since().toString(), line.fingerprint()))
            .toList()
        : List.of();
  }

  private void copyCluster(BackupArchive archive) throws IOException {
    var cluster = data.resolve(CLUSTER);
    archive.addFolder(CLUSTER);
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var inside = cluster.relativize(folder);
            if (inside.toString().isEmpty()) {
              return FileVisitResult.CONTINUE;
            }
            if (isLeftOut(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            archive.addFolder(name(inside));
            return EMPTIED.contains(inside.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var inside = cluster.relativize(file);
            if (inside.toString().equals(LOGS)) {
              // Where the logs lie on another disk, a link stands for them.
              archive.addFolder(name(inside));
            } else if (!isLeftOut(file) && !inside.equals(CONTROL)) {
              archive.addFile(name(inside), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    archive.addFile(name(CONTROL), cluster.resolve(CONTROL));
  }

  private static boolean isLeftOut(Path file) {
    return LEFT_OUT.matcher(file.getFileName().toString()).matches();
  }

  private static String name(Path inside) {
    return CLUSTER + "/" + inside;
  }

  private void copyLogs(BackupArchive archive, HeldBackup.End end) throws IOException {
    var logs = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(data.resolve(CLUSTER).resolve(LOGS))) {
      files.forEach(logs::add);
    }
    for (var log : logs) {
      var name = log.getFileName().toString();
      if (end.needs(name)) {
        archive.addFile(CLUSTER + "/" + LOGS + "/" + name, log);
      }
    }
  }

  private void copyAttachments(BackupArchive archive) throws IOException {
    var folder = data.resolve(ATTACHMENTS);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var shelves = Files.newDirectoryStream(folder)) {
      for (var shelf : shelves) {
        if (Files.isDirectory(shelf)) {
          copyShelf(archive, shelf);
        }
      }
    }
  }

  private static void copyShelf(BackupArchive archive, Path shelf) throws IOException {
    try (var files = Files.newDirectoryStream(shelf)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (ATTACHMENT.matcher(name).matches()) {
          archive.addFile(ATTACHMENTS + "/" + shelf.getFileName() + "/" + name, file);
        }
      }
    }
  }

  /** About how much there is to copy. */
  private long bytes() {
    return bytes(data.resolve(CLUSTER)) + bytes(data.resolve(ATTACHMENTS));
  }

  private static long bytes(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try {
      long[] sum = {0};
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sum[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
      return sum[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When a backup was taken, as people here read it. */
  static String when(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
        .withZone(ZoneId.of("Asia/Shanghai"))
        .format(at);
  }
}
