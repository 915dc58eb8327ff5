package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalLong;

import hongdun.agency.UnitId;
import hongdun.casework.domain.HeadFigures.Bucket;
import hongdun.casework.domain.HeadFigures.Held;
import hongdun.casework.domain.HeadFigures.Row;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 负责人统计 — what stands in the lists, counted by unit, by officer and by time. */
@Component
public class HeadCounts {
  private final JdbcClient jdbc;

  HeadCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 统计条件 — which bureaus, which days, and what day it is. */
  public record Asked(List<UnitId> bureaus, LocalDate first, LocalDate last, LocalDate today) {}

  /** What came in and what was decided, by bureau or by the departments of one. */
  public List<Row> byPlace(Asked asked, boolean byDepartment) {
    return jdbc.sql(
            """
            select place, sum(received) as received, sum(decided) as decided, sum(late) as late
              from (select case when :byDepartment then coalesce(unit, bureau) else bureau end as place,
                           count(*) as received, 0 as decided, 0 as late
                      from casework.listed
                     where bureau = any (:bureaus) and own and opened_on between :first and :last
                     group by 1
                    union all
                    select case when :byDepartment then coalesce(l.unit, l.bureau) else l.bureau end,
                           0, count(*) filter (where o.decided), count(*) filter (where o.overdue)
                      from casework.outcome o
                      join casework.listed l on l.matter = o.matter and l.own
                     where o.bureau = any (:bureaus) and o.concluded_on between :first and :last
                     group by 1) as counted
             group by place
            """)
        .param("byDepartment", byDepartment)
        .param("bureaus", ids(asked))
        .param("first", asked.first())
        .param("last", asked.last())
        .query((row, _) ->
            Row.done(
                row.getLong("place"),
                row.getLong("received"),
                row.getLong("decided"),
                row.getLong("late")))
        .list();
  }

  /** Who decided what; what nobody took stands under 0. */
  public List<Row> byKeeper(Asked asked) {
    return jdbc.sql(
            """
            select coalesce(l.keeper, 0) as keeper,
                   count(*) filter (where o.decided) as decided,
                   count(*) filter (where o.overdue) as late
              from casework.outcome o
              join casework.listed l on l.matter = o.matter and l.own
             where o.bureau = any (:bureaus) and o.concluded_on between :first and :last
             group by 1
            """)
        .param("bureaus", ids(asked))
        .param("first", asked.first())
        .param("last", asked.last())
        .query((row, _) ->
            Row.done(row.getLong("keeper"), 0, row.getLong("decided"), row.getLong("late")))
        .list();
  }

  /**
   * What is open, by bureau, unit and keeper. A delegated matter stands on both desks, once for the
   * bureau that decides and once for its counter.
   */
  public List<Held> open(Asked asked) {
    return jdbc.sql(
            """
            select l.bureau, l.unit, coalesce(l.keeper, 0) as keeper, d.bureau as delegate,
                   count(*) as open, count(*) filter (where l.due < :today) as overdue,
                   count(*) filter (where l.due between :today and cast(:today as date) + 1) as soon
              from casework.listed l
              left join casework.listed d
                     on d.matter = l.matter and not d.own and d.concluded_on is null
             where l.bureau = any (:bureaus) and l.concluded_on is null
             group by l.bureau, l.unit, coalesce(l.keeper, 0), d.bureau
            """)
        .param("bureaus", ids(asked))
        .param("today", asked.today())
        .query((row, _) ->
            new Held(
                new UnitId(row.getLong("bureau")),
                optionalLong(row, "unit").map(UnitId::new),
                row.getLong("keeper"),
                optionalLong(row, "delegate").map(UnitId::new),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("soon")))
        .list();
  }

  /** Day after day, or month after month; those without anything are there too. */
  public List<Bucket> byTime(Asked asked, boolean byMonth) {
    return jdbc.sql(
            """
            with step (word) as (select case when :byMonth then 'month' else 'day' end),
                 bucket (first) as (
              select cast(generate_series(date_trunc(word, cast(cast(:first as date) as timestamp)),
                                          cast(cast(:last as date) as timestamp),
                                          cast('1 ' || word as interval)) as date)
                from step),
                 received (first, many) as (
              select cast(date_trunc(word, cast(opened_on as timestamp)) as date), count(*)
                from casework.listed, step
               where bureau = any (:bureaus) and own and opened_on between :first and :last
               group by 1),
                 decided (first, many) as (
              select cast(date_trunc(word, cast(concluded_on as timestamp)) as date), count(*)
                from casework.outcome, step
               where bureau = any (:bureaus) and concluded_on between :first and :last and decided
               group by 1)
            select b.first, coalesce(r.many, 0) as received, coalesce(d.many, 0) as decided
              from bucket b
              left join received r on r.first = b.first
              left join decided d on d.first = b.first
             order by b.first
            """)
        .param("byMonth", byMonth)
        .param("bureaus", ids(asked))
        .param("first", asked.first())
        .param("last", asked.last())
        .query((row, _) ->
            new Bucket(
                row.getObject("first", LocalDate.class),
                row.getLong("received"),
                row.getLong("decided")))
        .list();
  }

  private static Long[] ids(Asked asked) {
    return asked.bureaus().stream().map(UnitId::value).toArray(Long[]::new);
  }
}
