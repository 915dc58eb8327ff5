package hongdun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into postmaster.pid about itself: its process, its port, whether it is
 * ready.
 */
record PostmasterFile(long process, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Optional<PostmasterFile> of(Path database) {
    try {
      return read(Files.readAllLines(database.resolve("postmaster.pid")));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<PostmasterFile> read(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    var port =
        lines.size() > PORT_LINE && lines.get(PORT_LINE).strip().matches("[0-9]{1,5}")
            ? Integer.parseInt(lines.get(PORT_LINE).strip())
            : 0;
    return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().strip()), port, ready));
  }
}
