package hongdun;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 备份文件 — a zip that is written beside its place under another name, and gets its name when it is
 * whole and on the disk; whatever goes wrong before leaves nothing behind.
 */
final class BackupArchive implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path draft;
  private final ZipOutputStream zip;
  private final Map<String, BackupManifest.Content> files = new LinkedHashMap<>();
  private final LongConsumer progress;
  private boolean whole;

  private BackupArchive(Path target, Path draft, OutputStream out, LongConsumer progress) {
    this.target = target;
    this.draft = draft;
    this.zip = new ZipOutputStream(new SealedFile.Writing(out));
    this.progress = progress;
    zip.setLevel(Deflater.BEST_SPEED);
    zip.setComment(SealedFile.PLACE);
  }

  static BackupArchive at(Path target, LongConsumer progress) {
    if (Files.exists(target)) {
      throw new StartFailure("backup.exists", target);
    }
    try {
      var draft =
          Files.createTempFile(
              target.getParent(), ".hongdun-backup", ".part", DataFolder.rights("rw-------"));
      draft.toFile().deleteOnExit();
      var out = new Target(Files.newOutputStream(draft), target);
      return new BackupArchive(target, draft, new BufferedOutputStream(out, BUFFER), progress);
    } catch (IOException e) {
      throw StartFailure.because(e, "backup.not-writable", target);
    }
  }

  void addFolder(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name + "/"));
    zip.closeEntry();
  }

  /** Adds a file; one that is gone meanwhile, or is there already, is left out. */
  void addFile(String name, Path file) throws IOException {
    if (files.containsKey(name)) {
      return;
    }
    try (var in = Files.newInputStream(file)) {
      add(name, in);
    } catch (NoSuchFileException gone) {
      // A table that was dropped, an attachment that was erased: the logs know of it.
    }
  }

  void add(String name, byte[] content) throws IOException {
    add(name, new ByteArrayInputStream(content));
  }

  private void add(String name, InputStream in) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    long[] size = {0};
    var sha256 =
        SealedFile.copy(
            in,
            zip,
            count -> {
              size[0] += count;
              progress.accept(count);
            });
    zip.closeEntry();
    files.put(name, new BackupManifest.Content(size[0], sha256));
  }

  /** Every file added so far. */
  Map<String, BackupManifest.Content> files() {
    return files;
  }

  /** Ends the file and gives it its name; answers its size. */
  long finish() {
    try {
      zip.close();
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      long size = Files.size(draft);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      whole = true;
      return size;
    } catch (IOException e) {
      throw StartFailure.because(e, "backup.not-writable", target);
    }
  }

  @Override
  public void close() {
    if (whole) {
      return;
    }
    try {
      zip.close();
    } catch (IOException | StartFailure incomplete) {
      // It is thrown away.
    }
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw StartFailure.because(e, "backup.not-writable", target);
    }
  }

  /** Tells what is wrong with where the backup goes from what is wrong with what it is made of. */
  private static final class Target extends FilterOutputStream {
    private final Path target;

    Target(OutputStream out, Path target) {
      super(out);
      this.target = target;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw failure(e);
      }
    }

    private StartFailure failure(IOException e) {
      var why = String.valueOf(e.getMessage());
      var full = why.contains("No space left") || why.contains("quota");
      return full
          ? StartFailure.because(e, "backup.disk-full", target)
          : StartFailure.because(e, "backup.not-writable", target);
    }
  }
}
