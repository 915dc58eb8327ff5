package hongdun.casework.persistence;

import hongdun.agency.CalendarDependent.Reckoning;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 重算 — the orders to reckon open clocks anew after an edition, and how far each has come. */
@Component
public class Recalendars {
  private final JdbcClient jdbc;

  Recalendars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this node may work on it now; held until the transaction ends. */
  public boolean mayWork() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('casework.recalendar', 0))")
        .query(Boolean.class)
        .single();
  }

  /**
   * Notes that the clocks which touch a year, or the December before, of which its notice may take
   * days, are to be reckoned after an edition.
   */
  public void order(long edition, int year, Instant at) {
    jdbc.sql(
            """
            insert into casework.recalendar (edition, year, started_at, upto, total)
            select :edition, :year, :at,
                   coalesce((select max(id) from casework.clock), 0),
                   (select count(*)
                      from casework.clock
                     where ended_at is null
                       and statutory_due >= make_date(:year - 1, 12, 1)
                       and started_on <= make_date(:year, 12, 31))
            """)
        .param("edition", edition)
        .param("year", year)
        .param("at", Columns.utc(at))
        .update();
  }

  /** The reckoning that is not finished and was ordered first. */
  public Optional<Job> unfinished() {
    return jdbc.sql(
            """
            select edition, year, upto, at_clock
              from casework.recalendar
             where finished_at is null
             order by edition
             limit 1
            """)
        .query((row, _) ->
            new Job(
                row.getLong("edition"),
                row.getInt("year"),
                row.getLong("upto"),
                row.getLong("at_clock")))
        .optional();
  }

  /**
   * A reckoning that is under way.
   *
   * @param at the last clock it has come to, of {@code upto}
   */
  public record Job(long edition, int year, long upto, long at) {
    public boolean reckoned() {
      return at >= upto;
    }
  }

  public Optional<Reckoning> latest() {
    return jdbc.sql(
            """
            select edition, year, total, done, moved, told, started_at, finished_at
              from casework.recalendar
             order by edition desc
             limit 1
            """)
        .query((row, _) ->
            new Reckoning(
                row.getLong("edition"),
                row.getInt("year"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("moved"),
                row.getLong("told"),
                Columns.instant(row, "started_at"),
                Columns.optionalInstant(row, "finished_at")))
        .optional();
  }

  /** Notes that nothing of it is left to do. */
  public void finish(Job job, Instant at) {
    jdbc.sql("update casework.recalendar set finished_at = :at where edition = :edition")
        .param("edition", job.edition())
        .param("at", Columns.utc(at))
        .update();
  }
}
