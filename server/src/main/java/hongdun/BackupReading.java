package hongdun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** 备份核对 — a backup that is read back: whole to the last byte, and what its manifest says. */
record BackupReading(Path file) {
  private static final Pattern INSIDE =
      Pattern.compile("(database|attachments)(/[A-Za-z0-9._-]+)*/?|mode");

  /** Checks every byte of the file, and reads the manifest. */
  BackupManifest check() {
    if (!Files.isRegularFile(file)) {
      throw new StartFailure("restore.no-such-file", file);
    }
    try {
      var progress = new Progress("restore.checking", Files.size(file));
      if (!SealedFile.isWhole(file, progress)) {
        throw new StartFailure("restore.damaged", file);
      }
      try (var zip = new ZipFile(file.toFile())) {
        var entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
          throw new StartFailure("restore.no-manifest");
        }
        try (var in = zip.getInputStream(entry)) {
          return BackupManifest.read(in);
        }
      }
    } catch (ZipException e) {
      throw StartFailure.because(e, "restore.damaged", file);
    } catch (IOException e) {
      throw StartFailure.because(e, "restore.not-readable", file, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Unpacks into an empty folder; each file has the checksum the manifest gives, and none lacks.
   */
  void unpack(BackupManifest manifest, Path folder) {
    var progress = new Progress("restore.unpacking", manifest.size());
    var missing = new HashSet<>(manifest.files().keySet());
    try (var zip = new ZipFile(file.toFile())) {
      for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
        var entry = entries.next();
        if (entry.getName().equals(BackupManifest.NAME)) {
          continue;
        }
        var place = folder.resolve(entry.getName()).normalize();
        if (!INSIDE.matcher(entry.getName()).matches() || !place.startsWith(folder)) {
          throw new StartFailure("restore.damaged", file);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(place, DataFolder.rights("rwx------"));
        } else {
          missing.remove(entry.getName());
          unpack(
              zip,
              entry,
              place,
              Optional.ofNullable(manifest.files().get(entry.getName())),
              progress);
        }
      }
    } catch (IOException e) {
      throw failure(e, folder);
    }
    if (!missing.isEmpty()) {
      throw new StartFailure("restore.damaged", file);
    }
  }

  private void unpack(
      ZipFile zip,
      ZipEntry entry,
      Path place,
      Optional<BackupManifest.Content> told,
      LongConsumer progress)
      throws IOException {
    Files.createDirectories(place.getParent(), DataFolder.rights("rwx------"));
    Files.createFile(place, DataFolder.rights("rw-------"));
    try (var in = zip.getInputStream(entry);
        var out = Files.newOutputStream(place)) {
      var sha256 = SealedFile.copy(in, out, progress);
      if (told.filter(content -> content.sha256().equals(sha256)).isEmpty()) {
        throw new StartFailure("restore.damaged", file);
      }
    }
  }

  private StartFailure failure(IOException e, Path folder) {
    return String.valueOf(e.getMessage()).contains("No space left")
        ? StartFailure.because(e, "restore.disk-full", folder)
        : StartFailure.because(e, "restore.not-readable", file, String.valueOf(e.getMessage()));
  }
}
