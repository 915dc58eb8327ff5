package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalDay;
import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.casework.MatterId;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.portal.Dates;
import hongdun.shared.LegalBasis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 时限 — the clocks, when they stood still, and the warnings they struck. */
@Component
public class Clocks {
  private final JdbcClient jdbc;

  Clocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Starts the clock of a new round. */
  public RunningClock start(
      MatterId matter, Instant at, int promisedDays, int statutoryDays, LegalBasis basis) {
    jdbc.sql(
            """
            insert into casework.clock
              (matter, round, started_at, started_on, rule, promised_days, statutory_days, law,
               article, provisional)
            select id, round, :at, :day, 'WORKING_DAYS_FROM_NEXT_DAY', :promised, :statutory, :law,
                   :article, false
              from casework.matter
             where id = :matter
            """)
        .param("matter", matter.value())
        .param("at", utc(at))
        .param("day", Dates.dayOf(at))
        .param("promised", promisedDays)
        .param("statutory", statutoryDays)
        .param("law", basis.law().name())
        .param("article", basis.article())
        .update();
    return find(matter).orElseThrow();
  }

  /** The clock of the matter's present round, running, stopped or ended. */
  public Optional<RunningClock> find(MatterId matter) {
    return jdbc.sql(
            """
            select c.id, c.matter, c.round, c.started_on, c.promised_days, c.statutory_days, c.law,
                   c.article, c.due, c.statutory_due, c.provisional, c.ended_at, s.stopped_at,
                   s.resumed_at, s.stage
              from casework.clock c
              left join casework.stop s on s.clock = c.id
             where c.matter = :matter
               and c.round = (select max(round) from casework.clock where matter = :matter)
             order by s.stopped_at
            """)
        .param("matter", matter.value())
        .query(Clocks::clock);
  }

  public void show(long clock, Days days) {
    jdbc.sql(
            """
            update casework.clock
               set due = :due, statutory_due = :statutoryDue, warn_on = :warnOn,
                   provisional = :provisional
             where id = :clock
            """)
        .param("clock", clock)
        .param("due", days.due())
        .param("statutoryDue", days.statutoryDue())
        .param("warnOn", days.warnOn())
        .param("provisional", days.provisional())
        .update();
  }

  public void stop(long clock, Instant at, String stage) {
    jdbc.sql(
            """
            insert into casework.stop (clock, stopped_at, stage) values (:clock, :at, :stage)
            """)
        .param("clock", clock)
        .param("at", utc(at))
        .param("stage", stage)
        .update();
    hide(clock);
  }

  public void resume(long clock, Instant at) {
    jdbc.sql(
            """
            update casework.stop
               set resumed_at = greatest(stopped_at, :at)
             where clock = :clock and resumed_at is null
            """)
        .param("clock", clock)
        .param("at", utc(at))
        .update();
  }

  /** Ends the clock; its last days stay as they were, to be compared with the conclusion. */
  public void end(long clock, Instant at) {
    jdbc.sql("update casework.clock set ended_at = :at where id = :clock")
        .param("clock", clock)
        .param("at", utc(at))
        .update();
  }

  private void hide(long clock) {
    jdbc.sql(
            """
            update casework.clock set due = null, statutory_due = null, warn_on = null
             where id = :clock
            """)
        .param("clock", clock)
        .update();
  }

  /** The clock of the first row, with a stop of each row. */
  private static Optional<RunningClock> clock(ResultSet row) throws SQLException {
    if (!row.next()) {
      return Optional.empty();
    }
    var stops = new ArrayList<Stop>();
    var clock =
        new RunningClock(
            row.getLong("id"),
            row.getLong("matter"),
            row.getInt("round"),
            row.getObject("started_on", LocalDate.class),
            row.getInt("promised_days"),
            row.getInt("statutory_days"),
            Columns.basis(row).orElseThrow(),
            optionalDay(row, "due"),
            optionalDay(row, "statutory_due"),
            row.getBoolean("provisional"),
            optionalInstant(row, "ended_at").isPresent(),
            Collections.unmodifiableList(stops));
    do {
      var stopped = optionalInstant(row, "stopped_at");
      if (stopped.isPresent()) {
        stops.add(
            new Stop(stopped.get(), optionalInstant(row, "resumed_at"), row.getString("stage")));
      }
    } while (row.next());
    return Optional.of(clock);
  }
}
