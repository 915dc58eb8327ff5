package hongdun.portal.persistence;

import hongdun.portal.AdministrationLog.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 管理日志表 — the lines of the log of administration; it only grows. */
@Repository
public class AdministrationLines {
  /** What was done where a table was taken away. */
  public static final String EXPORTED = "portal.exchange.act.exported";

  private final JdbcClient jdbc;

  AdministrationLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new line. */
  public record NewLine(
      OptionalLong account,
      String name,
      String act,
      String subject,
      String before,
      String after,
      String remote) {}

  public void add(NewLine line, Instant at) {
    jdbc.sql(
            """
            insert into portal.administration_line
              (at, account, by_name, act, subject, before, after, remote)
            values (:at, :account, :name, :act, :subject, :before, :after, :remote)
            """)
        .param("at", Timestamp.from(at))
        .param("account", line.account().isPresent() ? line.account().getAsLong() : null)
        .param("name", line.name())
        .param("act", line.act())
        .param("subject", line.subject())
        .param("before", line.before())
        .param("after", line.after())
        .param("remote", line.remote())
        .update();
  }

  public List<Kept> about(String subject, int most) {
    return jdbc.sql(
            """
            select id, at, by_name, act, subject, before, after
              from portal.administration_line
             where subject = ?
             order by id desc
             limit ?
            """)
        .params(subject, most)
        .query(AdministrationLines::read)
        .list();
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("by_name"),
        row.getString("act"),
        row.getString("subject"),
        row.getString("before"),
        row.getString("after"));
  }
}
