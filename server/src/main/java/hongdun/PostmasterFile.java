package hongdun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL writes into postmaster.pid about itself: its process and whether it is ready. */
record PostmasterFile(long process, boolean ready) {
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
    return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().strip()), ready));
  }
}
