package hongdun;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 体检 — examines a data folder and its database, changes nothing, and says of each thing whether it
 * is well and what to do.
 */
final class Doctor {
  private final Path data;
  private final Reached reached;
  private final Depth depth;

  private Doctor(Path data, Reached reached, Depth depth) {
    this.data = data;
    this.reached = reached;
    this.depth = depth;
  }

  /** How a thing stands. */
  enum Level {
    OK,
    WARNING,
    FAULT
  }

  /** How much is examined. */
  enum Depth {
    /** What a page can wait for. */
    GLANCE,
    /** Every page of the database and every byte of the attachments too. */
    EVERYTHING,
    /** A copy that is to take a place: what belongs to the place is not asked. */
    COPY;

    boolean readsEverything() {
      return this != GLANCE;
    }
  }

  /** 检查结果 — one line of what was found, with what to do unless it is well. */
  record Finding(Level level, Saying what, Optional<Saying> todo) {
    static Finding ok(String key, Object... details) {
      return new Finding(Level.OK, new Saying(key, details), Optional.empty());
    }

    static Finding warning(String key, Object... details) {
      return of(Level.WARNING, key, details);
    }

    static Finding fault(String key, Object... details) {
      return of(Level.FAULT, key, details);
    }

    static Finding of(Level level, String key, Object... details) {
      return new Finding(
          level, new Saying(key, details), Optional.of(new Saying(key + ".todo", details)));
    }
  }

  /** How the database is reached. */
  interface Reached {
    Connection connect() throws SQLException;
  }

  static Doctor of(Path data, Database.Access access) {
    return new Doctor(data, () -> connect(access), Depth.EVERYTHING);
  }

  static Doctor ofCopy(Database.Access access, Path data) {
    return new Doctor(data, () -> connect(access), Depth.COPY);
  }

  static Doctor atAGlance(Path data, Reached reached) {
    return new Doctor(data, reached, Depth.GLANCE);
  }

  private static Connection connect(Database.Access access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  /** One part of the examination. */
  private interface Part {
    void examine(Consumer<Finding> tell) throws SQLException;
  }

  /** A part the database cannot answer keeps no other from being examined. */
  private static void part(Consumer<Finding> tell, Part part) {
    try {
      part.examine(tell);
    } catch (SQLException e) {
      tell.accept(Finding.fault("doctor.database", String.valueOf(e.getMessage())));
    }
  }

  List<Finding> examine() {
    var findings = new ArrayList<Finding>();
    examine(findings::add);
    return findings;
  }

  /** Tells each thing as soon as it is known. */
  void examine(Consumer<Finding> tell) {
    if (depth != Depth.COPY) {
      new FolderCheck(data).examine(tell);
    }
    try (var connection = reached.connect()) {
      part(tell, new ServerCheck(connection, depth)::examine);
      part(tell, new MigrationCheck(connection)::examine);
      part(tell, new RoomChecks(connection, data, depth)::examine);
      part(tell, new AttachmentCheck(connection, data.resolve(Backup.ATTACHMENTS), depth)::examine);
      if (depth.readsEverything()) {
        part(tell, new PageCheck(connection)::examine);
      }
    } catch (SQLException e) {
      tell.accept(Finding.fault("doctor.database", String.valueOf(e.getMessage())));
    }
  }
}
