package hongdun;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/**
 * 恢复后处理 — what an older state must not do when it comes to life again: nobody is signed in, and
 * what waited to be sent may have been sent since, so that it waits for somebody's decision.
 */
final class RestoredRows {
  private RestoredRows() {}

  static void settle(
      Database.Access administrator, BackupManifest manifest, Path file, List<Integer> gone) {
    try (var connection =
        DriverManager.getConnection(
            administrator.url(), administrator.user(), administrator.password())) {
      connection.setAutoCommit(false);
      if (has(connection, "session")) {
        run(connection, "delete from portal.session");
      }
      if (has(connection, "node")) {
        run(connection, "delete from portal.node");
      }
      if (has(connection, "delivery_attempt")) {
        run(
            connection,
            """
            update portal.message
               set state = 'UNSURE', reason = 'SENDER_LOST', claim = null, leased_until = null,
                   due_at = null
             where state in ('WAITING', 'CLAIMED', 'CALLING')
            """);
      }
      if (!gone.isEmpty() && has(connection, "second_factor")) {
        // Nobody could ever show a code again; whoever needs one is asked to set it up anew.
        run(connection, "delete from portal.second_factor");
      }
      if (has(connection, "backup")) {
        note(connection, manifest, file);
      }
      if (has(connection, "restoration")) {
        noteRestoration(connection, manifest, gone);
      }
      connection.commit();
    } catch (SQLException e) {
      throw StartFailure.because(e, "upkeep.database-refuses", String.valueOf(e.getMessage()));
    }
  }

  /** What lies there now is itself in a backup: that one. */
  private static void note(Connection connection, BackupManifest manifest, Path file)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into portal.backup (finished_at, bytes, place) values (?, ?, ?)")) {
      statement.setTimestamp(1, Timestamp.from(manifest.at()));
      statement.setLong(2, file.toFile().length());
      statement.setString(3, file.toString());
      statement.executeUpdate();
    }
  }

  private static void noteRestoration(
      Connection connection, BackupManifest manifest, List<Integer> gone) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into portal.restoration (restored_at, taken_at, keys_gone)
            values (now(), ?, ?)
            """)) {
      statement.setTimestamp(1, Timestamp.from(manifest.at()));
      statement.setArray(2, connection.createArrayOf("integer", gone.toArray()));
      statement.executeUpdate();
    }
  }

  private static boolean has(Connection connection, String table) throws SQLException {
    try (var statement =
        connection.prepareStatement("select to_regclass('portal.' || ?) is not null")) {
      statement.setString(1, table);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
