package hongdun;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * 备份状态 — the time between the beginning and the end of a backup, during which PostgreSQL keeps
 * every log that makes the copied files whole. It ends with its connection, whatever happens.
 */
final class HeldBackup implements AutoCloseable {
  private final Connection connection;
  private final String firstLog;

  private HeldBackup(Connection connection, String firstLog) {
    this.connection = connection;
    this.firstLog = firstLog;
  }

  /** What has to lie beside the copied files, and which logs from the first to the last. */
  record End(String label, String firstLog, String lastLog) {
    boolean needs(String log) {
      return log.matches("[0-9A-F]{24}")
          && log.compareTo(firstLog) >= 0
          && log.compareTo(lastLog) <= 0;
    }
  }

  static HeldBackup begin(Database.Access administrator) {
    try {
      var connection =
          DriverManager.getConnection(
              administrator.url(), administrator.user(), administrator.password());
      try (var statement = connection.createStatement()) {
        // Gone with the connection; until then no log after the beginning is removed.
        statement.execute(
            """
            select pg_create_physical_replication_slot('hongdun_backup_' || pg_backend_pid(),
                                                       immediately_reserve => true,
                                                       temporary => true)
            """);
        try (var row =
            statement.executeQuery(
                "select pg_walfile_name(pg_backup_start('hongdun', fast => true))")) {
          row.next();
          return new HeldBackup(connection, row.getString(1));
        }
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw StartFailure.because(e, "upkeep.database-refuses", String.valueOf(e.getMessage()));
    }
  }

  End end() {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select labelfile, pg_walfile_name(lsn), spcmapfile
                  from pg_backup_stop(wait_for_archive => false)
                """)) {
      row.next();
      if (!row.getString(3).isBlank()) {
        throw new StartFailure("backup.tablespaces");
      }
      return new End(row.getString(1), firstLog, row.getString(2));
    } catch (SQLException e) {
      throw StartFailure.because(e, "upkeep.database-refuses", String.valueOf(e.getMessage()));
    }
  }

  /** The version of PostgreSQL. */
  String version() {
    return one("show server_version");
  }

  /** The newest migration of each room that has run here. */
  Map<String, Integer> schemas() {
    var schemas = new TreeMap<String, Integer>();
    try (var statement = connection.createStatement()) {
      for (var table : RunMigrations.tables(connection)) {
        try (var row =
            statement.executeQuery(
                "select coalesce(max(cast(version as integer)), 0) from " + table.qualified())) {
          row.next();
          schemas.put(table.room(), row.getInt(1));
        }
      }
      return schemas;
    } catch (SQLException e) {
      throw StartFailure.because(e, "upkeep.database-refuses", String.valueOf(e.getMessage()));
    }
  }

  private String one(String sql) {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw StartFailure.because(e, "upkeep.database-refuses", String.valueOf(e.getMessage()));
    }
  }

  /** Writes down that there is a backup, where the operator's page looks for it. */
  void finished(long bytes, String place) {
    try (var known = connection.createStatement();
        var row = known.executeQuery("select to_regclass('portal.backup') is not null")) {
      row.next();
      if (!row.getBoolean(1)) {
        return;
      }
      try (var statement =
          connection.prepareStatement(
              "insert into portal.backup (finished_at, bytes, place) values (now(), ?, ?)")) {
        statement.setLong(1, bytes);
        statement.setString(2, place);
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw StartFailure.because(e, "upkeep.database-refuses", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Gone with the database.
    }
  }
}
