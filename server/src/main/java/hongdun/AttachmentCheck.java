package hongdun;

import hongdun.Doctor.Depth;
import hongdun.Doctor.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * 附件检查 — every attachment the database names lies in the folder, of the right size and content, and
 * nothing else does. Shelf by shelf, so that it needs no memory however many there are.
 */
final class AttachmentCheck {
  private static final int SHELVES = 256;
  private static final int MOST_TOLD = 5;

  /** What was put there just now may not be named yet. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final Connection connection;
  private final Path folder;
  private final Depth depth;
  private final List<String> missing = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> unnamed = new ArrayList<>();
  private long count;

  AttachmentCheck(Connection connection, Path folder, Depth depth) {
    this.connection = connection;
    this.folder = folder;
    this.depth = depth;
  }

  void examine(Consumer<Finding> tell) throws SQLException {
    try {
      for (int shelf = 0; shelf < SHELVES; shelf++) {
        examineShelf(
            "%02x".formatted(shelf), shelf + 1 < SHELVES ? "%02x".formatted(shelf + 1) : "g");
      }
    } catch (IOException e) {
      tell.accept(Finding.fault("doctor.folder", folder, String.valueOf(e.getMessage())));
      return;
    }
    if (missing.isEmpty() && changed.isEmpty()) {
      tell.accept(Finding.ok("doctor.attachments", count));
    }
    told(missing)
        .ifPresent(names ->
            tell.accept(Finding.fault("doctor.attachments-missing", missing.size(), names)));
    told(changed)
        .ifPresent(names ->
            tell.accept(Finding.fault("doctor.attachments-changed", changed.size(), names)));
    told(unnamed)
        .ifPresent(names ->
            tell.accept(Finding.warning("doctor.attachments-unnamed", unnamed.size(), names)));
  }

  private static Optional<String> told(List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", names.subList(0, Math.min(MOST_TOLD, names.size()))));
  }

  private void examineShelf(String name, String next) throws SQLException, IOException {
    var named = named(name, next);
    var shelf = folder.resolve(name);
    count += named.size();
    if (Files.isDirectory(shelf)) {
      try (var files = Files.newDirectoryStream(shelf)) {
        for (var file : files) {
          examine(name + file.getFileName(), file, named);
        }
      }
    }
    missing.addAll(named.keySet());
  }

  private void examine(String sha256, Path file, Map<String, Long> named) throws IOException {
    var size = named.remove(sha256);
    if (size == null) {
      var age =
          Duration.between(
              Files.getLastModifiedTime(file).toInstant(), InstantSource.system().instant());
      if (depth != Depth.COPY && age.compareTo(FRESH) > 0) {
        unnamed.add(sha256);
      }
    } else if (Files.size(file) != size
        || (depth.readsEverything() && !hash(file).equals(sha256))) {
      changed.add(sha256);
    }
  }

  private static String hash(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return SealedFile.copy(in, OutputStream.nullOutputStream(), _ -> {});
    }
  }

  private Map<String, Long> named(String from, String to) throws SQLException {
    var named = new TreeMap<String, Long>();
    try (var statement = connection.prepareStatement(RoomChecks.sql("documents", "attachments"))) {
      statement.setString(1, from);
      statement.setString(2, to);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          named.put(rows.getString(1), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      if (!"3F000".equals(e.getSQLState()) && !"42P01".equals(e.getSQLState())) {
        throw e;
      }
    }
    return named;
  }
}
