package hongdun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * 在用数据库 — the included database of a data folder, as a command beside the server reaches it: the
 * one a running server has started, or one started for this work and stopped after it.
 */
record ReachedDatabase(Database.Access administrator, Optional<Started> started)
    implements AutoCloseable {

  /** What was started and has to be stopped. */
  record Started(DataFolder folder, LocalDatabase database) {}

  static ReachedDatabase of(Path data, Function<DataFolder, LocalDatabase> databases) {
    if (!Files.isDirectory(data.resolve(LocalDatabase.CLUSTER))) {
      throw new StartFailure("upkeep.no-database", data);
    }
    var folder = DataFolder.openUnlessInUse(data);
    if (folder.isEmpty()) {
      return new ReachedDatabase(
          LocalDatabase.administratorIn(data)
              .orElseThrow(() -> new StartFailure("upkeep.database-not-ready", data)),
          Optional.empty());
    }
    var database = databases.apply(folder.get());
    try {
      folder.get().refuseHalfRestored();
      database.open();
      return new ReachedDatabase(
          database.administrator(), Optional.of(new Started(folder.get(), database)));
    } catch (StartFailure e) {
      database.close();
      folder.get().close();
      throw e;
    }
  }

  @Override
  public void close() {
    started.ifPresent(started -> {
      started.database().close();
      started.folder().close();
    });
  }
}
