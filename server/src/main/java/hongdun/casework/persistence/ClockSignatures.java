package hongdun.casework.persistence;

import hongdun.casework.domain.Days;
import hongdun.casework.persistence.Recalendars.Job;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 重算 — reckons open clocks anew in large sets: clocks with the same start, term, stops and
 * extension end on the same day, so each such signature is reckoned once and written to all of its
 * clocks.
 */
@Component
public class ClockSignatures {
  /** What clocks have in common that end on the same day. */
  private static final String SIGNATURE =
      """
      concat_ws('|', c.started_on, c.unit, c.promised_days, c.statutory_days, c.extended,
                c.roll_weekend, coalesce(r.remind_percent, 50), coalesce(r.warn_percent, 90),
                s.stops)
      """;

  /** The open clocks that touch a year, with their rules and stops. */
  private static final String OPEN_IN_YEAR =
      """
        from casework.clock c
        left join casework.clock_rule r on r.id = c.clock_rule
        left join lateral (
               select string_agg(
                        cast(stopped_at at time zone 'Asia/Shanghai' as date) || '/' ||
                        cast(resumed_at at time zone 'Asia/Shanghai' as date),
                        ',' order by stopped_at) as stops
                 from casework.stop
                where clock = c.id and c.causes > 0) s on true
       where c.ended_at is null
         and c.statutory_due >= make_date(:year - 1, 12, 1)
         and c.started_on <= make_date(:year, 12, 31)
      """;

  /** Those of a range that are still of an older edition. */
  private static final String STALE =
      OPEN_IN_YEAR
          + """
             and c.id > :from and c.id <= :to
             and c.calendar < :edition
          """;

  private final JdbcClient jdbc;

  ClockSignatures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many open clocks that touch a year have each signature and due day. */
  public List<Bundle> bundles(int year) {
    return jdbc.sql(
            """
            select %s as signature, c.due, count(*) as clocks
            %s
             group by 1, 2
            """
                .formatted(SIGNATURE, OPEN_IN_YEAR))
        .param("year", year)
        .query((row, _) ->
            new Bundle(
                row.getString("signature"),
                row.getObject("due", LocalDate.class),
                row.getLong("clocks")))
        .list();
  }

  /** Clocks that are alike. */
  public record Bundle(String signature, LocalDate due, long clocks) {}

  /** The signatures of the clocks of a range that are still of an older edition. */
  public List<String> stale(Job job, long to) {
    return jdbc.sql(
            """
            select distinct %s as signature
            %s
            """
                .formatted(SIGNATURE, STALE))
        .param("from", job.at())
        .param("to", to)
        .param("edition", job.edition())
        .param("year", job.year())
        .query((row, _) -> row.getString("signature"))
        .list();
  }

  /**
   * Writes the days of each signature to its clocks of a range and keeps which were moved. A clock
   * that was stopped, resumed or extended meanwhile has been reckoned by whoever did so.
   */
  public void write(Job job, long to, Map<String, Days> days) {
    jdbc.sql(
            """
            with reckoned as materialized (
              select signature, due, statutory_due, warn_on, remind_on, provisional, calendar
                from unnest(cast(:signatures as text[]), cast(cast(:dues as text[]) as date[]),
                            cast(cast(:statutoryDues as text[]) as date[]),
                            cast(cast(:warnOns as text[]) as date[]),
                            cast(cast(:remindOns as text[]) as date[]),
                            cast(cast(:provisionals as text[]) as boolean[]),
                            cast(cast(:calendars as text[]) as bigint[]))
                     as k (signature, due, statutory_due, warn_on, remind_on, provisional, calendar)
            ), affected as materialized (
              select c.id, c.causes, %s as signature
              %s
            ), written as (
              update casework.clock c
                 set due = k.due, statutory_due = k.statutory_due, warn_on = k.warn_on,
                     remind_on = k.remind_on, provisional = k.provisional, calendar = k.calendar
                from affected a
                join reckoned k on k.signature = a.signature
               where c.id = a.id
                 and c.causes = a.causes
                 and c.ended_at is null
                 and c.due is not null
              returning c.id, c.matter, c.kind, old.due as old_due, new.due as new_due
            ), moved as (
              insert into casework.moved_clock
                (edition, clock, matter, kind, old_due, new_due, party)
              select :edition, id, matter, kind, old_due, new_due, ''
                from written
               where old_due <> new_due
              on conflict (edition, clock) do nothing
              returning clock
            )
            update casework.recalendar
               set at_clock = :to,
                   done = done + (select count(*) from written),
                   moved = moved + (select count(*) from moved)
             where edition = :edition
            """
                .formatted(SIGNATURE, STALE))
        .param("edition", job.edition())
        .param("year", job.year())
        .param("from", job.at())
        .param("to", to)
        .param("signatures", days.keySet().toArray(String[]::new))
        .param("dues", texts(days, Days::due))
        .param("statutoryDues", texts(days, Days::statutoryDue))
        .param("warnOns", texts(days, Days::warnOn))
        .param("remindOns", texts(days, shown -> shown.remindOn().orElse(null)))
        .param("provisionals", texts(days, Days::provisional))
        .param("calendars", texts(days, Days::calendar))
        .update();
  }

  private static @Nullable String[] texts(
      Map<String, Days> days, Function<Days, @Nullable Object> part) {
    return days.values().stream()
        .map(part)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
