package hongdun;

import hongdun.Doctor.Depth;
import hongdun.Doctor.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** 数据库检查 — the PostgreSQL itself: its version, its checksums, its clock, the last backup. */
record ServerCheck(Connection connection, Depth depth) {
  private static final int OLDEST_MAJOR = 18;
  private static final int MINOR = 10_000;
  private static final double APART_SECONDS = 5;
  private static final Duration BACKUP_IS_OLD = Duration.ofHours(36);
  private static final double PER_SECOND = 1e3;

  void examine(Consumer<Finding> tell) throws SQLException {
    tell.accept(version());
    tell.accept(durability());
    tell.accept(checksums());
    if (depth != Depth.COPY) {
      tell.accept(clock());
      tell.accept(backup());
    }
  }

  private Finding version() throws SQLException {
    int number = Integer.parseInt(text("show server_version_num"));
    var version = text("show server_version");
    return number / MINOR < OLDEST_MAJOR
        ? Finding.fault("doctor.version-old", version, OLDEST_MAJOR)
        : Finding.ok("doctor.version", version);
  }

  private Finding durability() throws SQLException {
    return text("show fsync").equals("on") && text("show full_page_writes").equals("on")
        ? Finding.ok("doctor.durable")
        : Finding.warning("doctor.not-durable");
  }

  private Finding checksums() throws SQLException {
    if (!text("show data_checksums").equals("on")) {
      return Finding.warning("doctor.no-checksums");
    }
    var failures = text("select coalesce(sum(checksum_failures), 0) from pg_stat_database");
    return failures.equals("0")
        ? Finding.ok("doctor.checksums")
        : Finding.fault("doctor.checksum-failures", failures);
  }

  /** Times are compared on every node: a node whose clock is wrong stamps wrong days. */
  private Finding clock() throws SQLException {
    var theirs = Double.parseDouble(text("select extract(epoch from clock_timestamp())"));
    var apart = Math.abs(theirs - InstantSource.system().millis() / PER_SECOND);
    return apart > APART_SECONDS
        ? Finding.fault("doctor.clock-apart", Math.round(apart))
        : Finding.ok("doctor.clock");
  }

  private Finding backup() throws SQLException {
    var hours =
        text(
            """
            select coalesce(floor(extract(epoch from now() - max(finished_at)) / 3600), -1)
              from portal.backup
            """);
    if (hours.equals("-1")) {
      return Finding.warning("doctor.no-backup");
    }
    return Long.parseLong(hours) > BACKUP_IS_OLD.toHours()
        ? Finding.warning("doctor.backup-old", hours)
        : Finding.ok("doctor.backup", hours);
  }

  private String text(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
