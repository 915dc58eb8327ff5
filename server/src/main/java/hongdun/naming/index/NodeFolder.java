package hongdun.naming.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 节点文件夹 — where this node's indexes lie, one numbered folder each. Servers may share a data folder,
 * so each holds a lock on a part of it for as long as it runs.
 */
final class NodeFolder {
  private static final int MOST_NODES = 64;
  private static final String NUMBERED = "[0-9]{1,9}";

  private final Path folder;
  private Optional<Held> held = Optional.empty();

  NodeFolder(Path folder) {
    this.folder = folder;
  }

  private record Held(Path part, FileChannel channel, FileLock lock) {}

  /** The indexes that lie here, the newest first. */
  List<Path> places() throws IOException {
    try (var all = Files.list(part())) {
      return all.filter(place -> place.getFileName().toString().matches(NUMBERED))
          .sorted(Comparator.comparingInt(NodeFolder::number).reversed())
          .toList();
    }
  }

  /** A place for a new one. */
  Path next() throws IOException {
    int last = places().stream().mapToInt(NodeFolder::number).max().orElse(0);
    return part().resolve(Integer.toString(last + 1));
  }

  private static int number(Path place) {
    return Integer.parseInt(place.getFileName().toString());
  }

  private synchronized Path part() throws IOException {
    for (int node = 1; held.isEmpty() && node <= MOST_NODES; node++) {
      held = hold(folder.resolve("node-" + node));
    }
    return held.orElseThrow(() -> new IOException("No part of " + folder + " is free")).part();
  }

  private static Optional<Held> hold(Path part) throws IOException {
    Files.createDirectories(part);
    var channel =
        FileChannel.open(part.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Held(part, channel, lock));
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Another server of this process has it.
    }
    channel.close();
    return Optional.empty();
  }

  synchronized void giveBack() {
    try {
      if (held.isPresent()) {
        held.get().lock().release();
        held.get().channel().close();
        held = Optional.empty();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
