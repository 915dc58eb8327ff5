package hongdun;

import hongdun.Doctor.Finding;
import hongdun.portal.KeyLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** 目录检查 — the data folder itself: who may enter, the keys, the room left on its disk. */
record FolderCheck(Path data) {
  private static final Set<PosixFilePermission> OTHERS_READ_OR_WRITE =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private static final double LITTLE = 0.1;
  private static final double VERY_LITTLE = 0.02;
  private static final long MEGABYTE = 1 << 20;

  void examine(Consumer<Finding> tell) {
    try {
      tell.accept(rights());
      tell.accept(keys());
      tell.accept(disk());
    } catch (IOException e) {
      tell.accept(Finding.fault("doctor.folder", data, String.valueOf(e.getMessage())));
    }
  }

  private Finding rights() throws IOException {
    return isOpenToOthers(data)
        ? Finding.fault("doctor.folder-open", data)
        : Finding.ok("doctor.folder-closed", data);
  }

  private Finding keys() throws IOException {
    var file = data.resolve(KeyLines.FILE);
    if (Files.notExists(file)) {
      return Finding.fault("doctor.keys-missing", file);
    }
    if (isOpenToOthers(file)) {
      return Finding.fault("doctor.keys-open", file);
    }
    try {
      return Finding.ok("doctor.keys", new KeyLines(data).read().size());
    } catch (IllegalStateException | IllegalArgumentException unreadable) {
      return Finding.fault("doctor.keys-unreadable", file);
    }
  }

  private static boolean isOpenToOthers(Path path) throws IOException {
    var rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    rights.retainAll(OTHERS_READ_OR_WRITE);
    return !rights.isEmpty();
  }

  private Finding disk() throws IOException {
    var store = Files.getFileStore(data);
    long free = store.getUsableSpace();
    var part = (double) free / Math.max(1, store.getTotalSpace());
    if (part < VERY_LITTLE) {
      return Finding.fault("doctor.disk-full", free / MEGABYTE);
    }
    return part < LITTLE
        ? Finding.warning("doctor.disk-little", free / MEGABYTE)
        : Finding.ok("doctor.disk", free / MEGABYTE);
  }
}
