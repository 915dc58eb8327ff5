package hongdun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import hongdun.portal.KeyLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * 数据目录 — the one folder that holds everything a server keeps. It is locked while it is open, so
 * that two servers never share it.
 */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "hongdun.lock";
  private static final int SECRET_BYTES = 24;

  /** Names what a restore that broke off has put aside; while it is there no server starts. */
  static final String UNFINISHED = "restore.unfinished";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder open(Path path) {
    try {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw new StartFailure("start.data-is-a-file", path);
      }
      if (Files.notExists(path)) {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createDirectory(path, rights("rwx------"));
      } else if (isForeign(path)) {
        throw new StartFailure("start.data-is-foreign", path);
      }
      var folder = new DataFolder(path.toRealPath(), lock(path));
      keepOthersOut(folder.path);
      Files.createDirectories(folder.log());
      return folder;
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", path);
    }
  }

  /** Empty when a server, or another command, holds it. */
  static Optional<DataFolder> openUnlessInUse(Path path) {
    try {
      return Optional.of(open(path));
    } catch (StartFailure failure) {
      if (failure.saying().key().equals("start.data-in-use")) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** A restore that broke off has to be done again before anything else is done here. */
  void refuseHalfRestored() {
    var unfinished = path.resolve(UNFINISHED);
    if (Files.exists(unfinished)) {
      throw new StartFailure("start.half-restored", path, read(unfinished).strip());
    }
  }

  /**
   * However it was made: people, papers and passwords are in it. The database's account may pass.
   */
  private static void keepOthersOut(Path path) throws IOException {
    var rights = Files.getPosixFilePermissions(path);
    if (rights.retainAll(PosixFilePermissions.fromString("rwx--x--x"))) {
      Files.setPosixFilePermissions(path, rights);
    }
  }

  private static boolean isForeign(Path path) throws IOException {
    try (var entries = Files.list(path)) {
      // The keys may be brought before anything else is there, or is restored.
      return Files.notExists(path.resolve(LOCK))
          && entries.anyMatch(entry -> !entry.endsWith(KeyLines.FILE));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // held by this very process: in use all the same
    }
    channel.close();
    throw new StartFailure("start.data-in-use", path);
  }

  Path path() {
    return path;
  }

  Path log() {
    return path.resolve("log");
  }

  /** The mode decided at the first start; asking for another one is refused. */
  Mode mode(boolean own) {
    var file = path.resolve("mode");
    if (Files.notExists(file)) {
      var mode = own ? Mode.OWN : Mode.DEMONSTRATION;
      write(file, mode.word() + "\n");
      return mode;
    }
    var mode =
        Mode.of(read(file)).orElseThrow(() -> new StartFailure("start.mode-unreadable", file));
    if (own && mode == Mode.DEMONSTRATION) {
      throw new StartFailure("start.data-is-a-demonstration", path);
    }
    return mode;
  }

  /** A random word kept in a file that only its owner may read; made when first asked for. */
  String secret(String name) {
    var file = path.resolve(name);
    if (Files.notExists(file)) {
      renewSecret(name);
    }
    return read(file).strip();
  }

  void renewSecret(String name) {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    write(path.resolve(name), HexFormat.of().formatHex(bytes) + "\n");
  }

  /** Tells the other commands of the launcher where the server listens. */
  void announce(int port, Mode mode) {
    write(
        path.resolve("run.json"),
        "{\"pid\": %d, \"port\": %d, \"mode\": \"%s\"}%n"
            .formatted(ProcessHandle.current().pid(), port, mode.word()));
  }

  void withdrawAnnouncement() {
    try {
      Files.deleteIfExists(path.resolve("run.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a small file so that it is there wholly or not at all, readable by its owner only. */
  void write(Path file, String text) {
    try {
      var draft = Files.createTempFile(path, file.getFileName().toString(), ".new");
      Files.writeString(draft, text, UTF_8);
      try (var channel = FileChannel.open(draft, WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", path);
    }
  }

  private String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw StartFailure.because(e, "start.data-not-writable", path);
    }
  }

  static FileAttribute<?> rights(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
