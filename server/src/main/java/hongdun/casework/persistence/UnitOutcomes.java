package hongdun.casework.persistence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 分机构办结情况 — what is counted of matters, by the unit in whose hands each lies or ended. */
@Component
public class UnitOutcomes {
  private final JdbcClient jdbc;

  UnitOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is counted of a unit.
   *
   * @param unit 0 for what no unit has in its hands
   */
  public record Row(
      long unit,
      long received,
      long concluded,
      long decided,
      long onTheSpot,
      long workingDays,
      long overdue) {}

  /** Counts the days from the first to the last, both included, in one bureau or in all. */
  public List<Row> count(LocalDate from, LocalDate to, Optional<Long> bureau, ZoneId zone) {
    return jdbc.sql(
            """
            with counted as (
              select m.id as matter, 1 as received, 0 as concluded, 0 as decided, 0 as on_the_spot,
                     0 as working_days, 0 as overdue
                from casework.matter m
               where m.opened_at >= :start and m.opened_at < :end
                 and (:all or m.bureau = :bureau)
              union all
              select o.matter, 0, 1, cast(o.decided as integer),
                     cast(o.decided and o.working_days = 0 as integer),
                     case when o.decided then o.working_days else 0 end, 0
                from casework.outcome o
               where o.concluded_on between :first and :last
                 and (:all or o.bureau = :bureau)
              union all
              select distinct c.matter, 0, 0, 0, 0, 0, 1
                from casework.warning w
                join casework.clock c on c.id = w.clock
                join casework.matter m on m.id = c.matter
               where w.kind = 'OVERDUE' and w.struck_at >= :start and w.struck_at < :end
                 and (:all or m.bureau = :bureau))
            select coalesce(l.unit, 0) as unit, sum(c.received) as received,
                   sum(c.concluded) as concluded, sum(c.decided) as decided,
                   sum(c.on_the_spot) as on_the_spot, sum(c.working_days) as working_days,
                   sum(c.overdue) as overdue
              from counted c
              left join casework.listed l on l.matter = c.matter and l.own
             group by coalesce(l.unit, 0)
             order by 1
            """)
        .param("first", from)
        .param("last", to)
        .param("start", Columns.utc(from.atStartOfDay(zone).toInstant()))
        .param("end", Columns.utc(to.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("all", bureau.isEmpty())
        .param("bureau", bureau.orElse(0L))
        .query((row, _) ->
            new Row(
                row.getLong("unit"),
                row.getLong("received"),
                row.getLong("concluded"),
                row.getLong("decided"),
                row.getLong("on_the_spot"),
                row.getLong("working_days"),
                row.getLong("overdue")))
        .list();
  }
}
