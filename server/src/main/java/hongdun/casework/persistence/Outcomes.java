package hongdun.casework.persistence;

import hongdun.casework.MatterId;
import hongdun.casework.domain.CaseFigures;
import hongdun.casework.domain.Outcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办结情况 — what is counted of the concluded matters. */
@Component
public class Outcomes {
  private final JdbcClient jdbc;

  Outcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Outcome outcome) {
    jdbc.sql(
            """
            insert into casework.outcome
              (matter, bureau, decided, submitted_on, concluded_on, working_days, statutory_days,
               overdue)
            values
              (:matter, :bureau, :decided, :submittedOn, :concludedOn, :workingDays, :statutoryDays,
               :overdue)
            """)
        .param("matter", outcome.matter().value())
        .param("bureau", outcome.bureau().value())
        .param("decided", outcome.decided())
        .param("submittedOn", outcome.submittedOn())
        .param("concludedOn", outcome.concludedOn())
        .param("workingDays", outcome.workingDays())
        .param("statutoryDays", outcome.statutoryDays())
        .param("overdue", outcome.overdue())
        .update();
  }

  /** Counts the days from the first to the last, both included, in one bureau or in all. */
  public CaseFigures count(LocalDate from, LocalDate to, Optional<Long> bureau, ZoneId zone) {
    return jdbc.sql(
            """
            with concluded as (
              select count(*) as concluded,
                     count(*) filter (where decided) as decided,
                     count(*) filter (where decided and working_days = 0) as on_the_spot,
                     coalesce(sum(working_days) filter (where decided), 0) as working_days,
                     percentile_cont(0.5) within group (order by working_days)
                       filter (where decided) as median,
                     percentile_cont(0.5) within group (order by statutory_days)
                       filter (where decided) as statutory
                from casework.outcome
               where concluded_on between :first and :last
                 and (:all or bureau = :bureau)
            ), received as (
              select count(*) as received
                from casework.matter
               where opened_at >= :start and opened_at < :end
                 and (:all or bureau = :bureau)
            ), overdue as (
              select count(distinct c.matter) as overdue
                from casework.warning w
                join casework.clock c on c.id = w.clock
                join casework.matter m on m.id = c.matter
               where w.kind = 'OVERDUE' and w.struck_at >= :start and w.struck_at < :end
                 and (:all or m.bureau = :bureau)
            )
            select c.concluded, c.decided, c.on_the_spot, c.working_days, c.median, c.statutory,
                   r.received, o.overdue
              from concluded c cross join received r cross join overdue o
            """)
        .param("first", from)
        .param("last", to)
        .param("start", Columns.utc(from.atStartOfDay(zone).toInstant()))
        .param("end", Columns.utc(to.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("all", bureau.isEmpty())
        .param("bureau", bureau.orElse(0L))
        .query((row, _) ->
            new CaseFigures(
                row.getLong("received"),
                row.getLong("concluded"),
                row.getLong("decided"),
                row.getLong("on_the_spot"),
                row.getLong("working_days"),
                Optional.ofNullable(row.getBigDecimal("median")),
                Optional.ofNullable(row.getBigDecimal("statutory")),
                row.getLong("overdue")))
        .single();
  }

  /** How many were concluded from the first day to the last, in one bureau or in all. */
  public long concluded(LocalDate from, LocalDate to, Optional<Long> bureau) {
    return jdbc.sql(
            """
            select count(*)
              from casework.outcome
             where concluded_on between :first and :last
               and (:all or bureau = :bureau)
            """)
        .param("first", from)
        .param("last", to)
        .param("all", bureau.isEmpty())
        .param("bureau", bureau.orElse(0L))
        .query(Long.class)
        .single();
  }

  /** How many came in from the first day to the last, in one bureau or in all. */
  public long received(LocalDate from, LocalDate to, Optional<Long> bureau, ZoneId zone) {
    return jdbc.sql(
            """
            select count(*)
              from casework.matter
             where opened_at >= :start and opened_at < :end
               and (:all or bureau = :bureau)
            """)
        .param("start", Columns.utc(from.atStartOfDay(zone).toInstant()))
        .param("end", Columns.utc(to.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("all", bureau.isEmpty())
        .param("bureau", bureau.orElse(0L))
        .query(Long.class)
        .single();
  }

  /** The working days a concluded matter took. */
  public Optional<Integer> workingDays(MatterId matter) {
    return jdbc.sql("select working_days from casework.outcome where matter = :matter")
        .param("matter", matter.value())
        .query(Integer.class)
        .optional();
  }

  /** The day of the first conclusion, from which totals count. */
  public Optional<LocalDate> first() {
    return jdbc.sql("select min(concluded_on) as first from casework.outcome")
        .query((row, _) -> Columns.optionalDay(row, "first"))
        .single();
  }
}
