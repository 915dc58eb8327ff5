package hongdun.portal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 任务表 — the runs of long works. */
@Repository
public class JobRows {
  private final JdbcClient jdbc;

  JobRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How a run stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** A run as it is kept. */
  public record Kept(
      long id,
      String kind,
      String subject,
      String by,
      Instant startedAt,
      long done,
      long total,
      State state,
      String message,
      boolean cancellable,
      boolean cancelAsked,
      Instant seenAt,
      Optional<Instant> finishedAt) {}

  public long begin(
      String kind,
      String subject,
      OptionalLong account,
      String name,
      long total,
      boolean cancellable,
      Instant at) {
    return jdbc.sql(
            """
            insert into portal.job (kind, subject, started_by, started_name, started_at, total, state,
                                    cancellable, seen_at)
            values (:kind, :subject, :account, :name, :at, :total, 'RUNNING', :cancellable, :at)
            returning id
            """)
        .param("kind", kind)
        .param("subject", subject)
        .param("account", account.isPresent() ? account.getAsLong() : null)
        .param("name", name)
        .param("at", Timestamp.from(at))
        .param("total", total)
        .param("cancellable", cancellable)
        .query(Long.class)
        .single();
  }

  public void progress(long id, long done, long total, Instant at) {
    jdbc.sql(
            """
            update portal.job
               set done = ?, total = ?, seen_at = ?
             where id = ?
               and state = 'RUNNING'
            """)
        .params(done, total, Timestamp.from(at), id)
        .update();
  }

  public boolean isCancelAsked(long id) {
    return jdbc.sql("select cancel_asked from portal.job where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Asks a run to stop; false when it cannot or is over. */
  public boolean askCancel(long id) {
    return jdbc.sql(
                """
                update portal.job
                   set cancel_asked = true
                 where id = ?
                   and cancellable
                   and state = 'RUNNING'
                """)
            .param(id)
            .update()
        == 1;
  }

  public void finish(long id, State state, String message, Instant at) {
    jdbc.sql(
            """
            update portal.job
               set state = ?, message = ?, seen_at = ?, finished_at = ?,
                   done = case when ? = 'DONE' then greatest(done, total) else done end
             where id = ?
               and state = 'RUNNING'
            """)
        .params(state.name(), message, Timestamp.from(at), Timestamp.from(at), state.name(), id)
        .update();
  }

  public Optional<Kept> find(long id) {
    return jdbc.sql(
            """
            select id, kind, subject, started_name, started_at, done, total, state, message,
                   cancellable, cancel_asked, seen_at, finished_at
              from portal.job
             where id = ?
            """)
        .param(id)
        .query(JobRows::read)
        .optional();
  }

  /** The latest runs, those that go on first. */
  public List<Kept> latest(int most) {
    return jdbc.sql(
            """
            select id, kind, subject, started_name, started_at, done, total, state, message,
                   cancellable, cancel_asked, seen_at, finished_at
              from portal.job
             order by state <> 'RUNNING', id desc
             limit ?
            """)
        .param(most)
        .query(JobRows::read)
        .list();
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("started_name"),
        row.getTimestamp("started_at").toInstant(),
        row.getLong("done"),
        row.getLong("total"),
        State.valueOf(row.getString("state")),
        row.getString("message"),
        row.getBoolean("cancellable"),
        row.getBoolean("cancel_asked"),
        row.getTimestamp("seen_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }
}
