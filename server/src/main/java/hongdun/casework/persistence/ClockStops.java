package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.casework.MatterId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 中止 — when clocks stood still, for what, and by which paper. */
@Component
public class ClockStops {
  private final JdbcClient jdbc;

  ClockStops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets a clock that ended run again; it stood still meanwhile. */
  public void runAgain(long clock, String stage, Instant at) {
    var ended =
        jdbc.sql("update casework.clock set ended_at = null where id = ? returning old.ended_at")
            .param(clock)
            .query((row, _) -> Columns.instant(row, "ended_at"))
            .single();
    stop(clock, ended, stage);
    resume(clock, at);
  }

  /** Stops a clock because of a stage; the paper follows when it is issued. */
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

  /** Stops a clock for an event, by the paper that justifies it. */
  public void stop(
      long clock, Instant at, String stage, String cause, String paper, OfficerId officer) {
    jdbc.sql(
            """
            insert into casework.stop (clock, stopped_at, stage, cause, paper, officer)
            values (:clock, :at, :stage, :cause, :paper, :officer)
            """)
        .param("clock", clock)
        .param("at", utc(at))
        .param("stage", stage)
        .param("cause", cause)
        .param("paper", paper)
        .param("officer", officer.value())
        .update();
    hide(clock);
  }

  /** Whether a clock of a matter stands still and no paper says yet why. */
  public boolean awaitsPaper(MatterId matter) {
    return jdbc.sql(
            """
            select exists (select 1
                             from casework.stop s
                             join casework.clock c on c.id = s.clock
                            where c.matter = :matter
                              and s.resumed_at is null
                              and s.paper = '')
            """)
        .param("matter", matter.value())
        .query(Boolean.class)
        .single();
  }

  /** Gives the stops of a matter that have no paper yet the paper that was just issued. */
  public void justify(MatterId matter, long document, String paper) {
    jdbc.sql(
            """
            update casework.stop s
               set document = :document, paper = :paper
              from casework.clock c
             where c.id = s.clock
               and c.matter = :matter
               and s.resumed_at is null
               and s.paper = ''
            """)
        .param("matter", matter.value())
        .param("document", document)
        .param("paper", paper)
        .update();
  }

  /** Resumes a clock that a stage had stopped. */
  public void resume(long clock, Instant at) {
    jdbc.sql(
            """
            update casework.stop
               set resumed_at = greatest(stopped_at, :at),
                   resume_paper = case when cause = 'STAGE' then '' else paper end
             where clock = :clock and resumed_at is null
            """)
        .param("clock", clock)
        .param("at", utc(at))
        .update();
  }

  /** Resumes a clock that an officer had stopped, by the paper that says so. */
  public void resume(long clock, Instant at, String paper) {
    jdbc.sql(
            """
            update casework.stop
               set resumed_at = greatest(stopped_at, :at), resume_paper = :paper
             where clock = :clock and resumed_at is null and cause <> 'STAGE'
            """)
        .param("clock", clock)
        .param("at", utc(at))
        .param("paper", paper)
        .update();
  }

  private void hide(long clock) {
    jdbc.sql(
            """
            update casework.clock
               set due = null, statutory_due = null, warn_on = null, remind_on = null
             where id = :clock
            """)
        .param("clock", clock)
        .update();
  }
}
