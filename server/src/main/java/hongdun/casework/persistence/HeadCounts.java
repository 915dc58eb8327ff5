package hongdun.casework.persistence;

import hongdun.agency.UnitId;
import hongdun.casework.domain.HeadFigures.Bucket;
import hongdun.casework.domain.HeadFigures.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** By bureau, or by the departments of one. */
  public List<Row> byPlace(Asked asked, boolean byDepartment) {
    return jdbc.sql(
            """
            select place, sum(received) as received, sum(decided) as decided, sum(late) as late,
                   sum(open) as open, sum(overdue) as overdue, sum(soon) as soon
              from (select case when :byDepartment then coalesce(unit, bureau) else bureau end as place,
                           count(*) as received, 0 as decided, 0 as late, 0 as open, 0 as overdue,
                           0 as soon
                      from casework.listed
                     where bureau = any (:bureaus) and own and opened_on between :first and :last
                     group by 1
                    union all
                    select case when :byDepartment then coalesce(l.unit, l.bureau) else l.bureau end,
                           0, count(*) filter (where o.decided), count(*) filter (where o.overdue),
                           0, 0, 0
                      from casework.outcome o
                      join casework.listed l on l.matter = o.matter and l.own
                     where o.bureau = any (:bureaus) and o.concluded_on between :first and :last
                     group by 1
                    union all
                    select case when :byDepartment then coalesce(unit, bureau) else bureau end,
                           0, 0, 0, count(*), count(*) filter (where due < :today),
                           count(*) filter (where due between :today and cast(:today as date) + 1)
                      from casework.listed
                     where bureau = any (:bureaus) and own and concluded_on is null
                     group by 1) as counted
             group by place
             order by sum(open) desc, place
            """)
        .param("byDepartment", byDepartment)
        .param("bureaus", ids(asked))
        .param("first", asked.first())
        .param("last", asked.last())
        .param("today", asked.today())
        .query((row, _) -> row(row, "place"))
        .list();
  }

  /** Who holds what; matters nobody took stand under 0. */
  public List<Row> byKeeper(Asked asked) {
    return jdbc.sql(
            """
            select keeper, 0 as received, sum(decided) as decided, sum(late) as late,
                   sum(open) as open, sum(overdue) as overdue, sum(soon) as soon
              from (select coalesce(l.keeper, 0) as keeper,
                           count(*) filter (where o.decided) as decided,
                           count(*) filter (where o.overdue) as late,
                           0 as open, 0 as overdue, 0 as soon
                      from casework.outcome o
                      join casework.listed l on l.matter = o.matter and l.own
                     where o.bureau = any (:bureaus) and o.concluded_on between :first and :last
                     group by 1
                    union all
                    select coalesce(keeper, 0), 0, 0, count(*), count(*) filter (where due < :today),
                           count(*) filter (where due between :today and cast(:today as date) + 1)
                      from casework.listed
                     where bureau = any (:bureaus) and own and concluded_on is null
                     group by 1) as counted
             group by keeper
             order by sum(open) desc, keeper
            """)
        .param("bureaus", ids(asked))
        .param("first", asked.first())
        .param("last", asked.last())
        .param("today", asked.today())
        .query((row, _) -> row(row, "keeper"))
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

  private static Row row(ResultSet row, String id) throws SQLException {
    return new Row(
        row.getLong(id),
        row.getLong("received"),
        row.getLong("decided"),
        row.getLong("late"),
        row.getLong("open"),
        row.getLong("overdue"),
        row.getLong("soon"));
  }
}
