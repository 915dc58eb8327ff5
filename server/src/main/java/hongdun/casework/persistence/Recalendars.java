package hongdun.casework.persistence;

import hongdun.agency.CalendarDependent.Reckoning;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.domain.Days;
import hongdun.casework.persistence.OpenHands.Queue;
import hongdun.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 重算 — reckons open clocks anew in large sets: clocks with the same start, term, stops and
 * extension end on the same day, so each such signature is reckoned once and written to all of its
 * clocks.
 */
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

  /** How many open clocks that touch a year have each signature and due day. */
  public List<Bundle> bundles(int year) {
    return jdbc.sql(
            """
            select concat_ws('|', c.started_on, c.unit, c.promised_days, c.statutory_days, c.extended,
                             c.roll_weekend, coalesce(r.remind_percent, 50),
                             coalesce(r.warn_percent, 90), s.stops) as signature,
                   c.due, count(*) as clocks
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
             group by 1, 2
            """)
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
  public List<String> signatures(Job job, long to) {
    return jdbc.sql(
            """
            select distinct
                   concat_ws('|', c.started_on, c.unit, c.promised_days, c.statutory_days, c.extended,
                             c.roll_weekend, coalesce(r.remind_percent, 50),
                             coalesce(r.warn_percent, 90), s.stops) as signature
              from casework.clock c
              left join casework.clock_rule r on r.id = c.clock_rule
              left join lateral (
                     select string_agg(
                              cast(stopped_at at time zone 'Asia/Shanghai' as date) || '/' ||
                              cast(resumed_at at time zone 'Asia/Shanghai' as date),
                              ',' order by stopped_at) as stops
                       from casework.stop
                      where clock = c.id and c.causes > 0) s on true
             where c.id > :from and c.id <= :to
               and c.ended_at is null
               and c.calendar < :edition
               and c.statutory_due >= make_date(:year - 1, 12, 1)
               and c.started_on <= make_date(:year, 12, 31)
            """)
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
              select c.id, c.causes,
                     concat_ws('|', c.started_on, c.unit, c.promised_days, c.statutory_days,
                               c.extended, c.roll_weekend, coalesce(r.remind_percent, 50),
                               coalesce(r.warn_percent, 90), s.stops) as signature
                from casework.clock c
                left join casework.clock_rule r on r.id = c.clock_rule
                left join lateral (
                       select string_agg(
                                cast(stopped_at at time zone 'Asia/Shanghai' as date) || '/' ||
                                cast(resumed_at at time zone 'Asia/Shanghai' as date),
                                ',' order by stopped_at) as stops
                         from casework.stop
                        where clock = c.id and c.causes > 0) s on true
               where c.id > :from and c.id <= :to
                 and c.ended_at is null
                 and c.calendar < :edition
                 and c.statutory_due >= make_date(:year - 1, 12, 1)
                 and c.started_on <= make_date(:year, 12, 31)
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
            """)
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

  /** Finds the parties of some of the clocks that were moved; 0 when all are found. */
  public int findParties(long edition, int most) {
    return jdbc.sql(
            """
            update casework.moved_clock v
               set party =
                     case when m.party_address = '' then '-' || m.id else md5(m.party_address) end
              from casework.matter m
             where m.id = v.matter
               and v.edition = :edition
               and v.clock in (
                     select clock
                       from casework.moved_clock
                      where edition = :edition and party = '' and not told
                      limit :most)
            """)
        .param("edition", edition)
        .param("most", most)
        .update();
  }

  /** Some parties that have not been told yet. */
  public List<String> untold(long edition, int most) {
    return jdbc.sql(
            """
            select distinct party
              from casework.moved_clock
             where edition = :edition and not told
             order by party
             limit :most
            """)
        .param("edition", edition)
        .param("most", most)
        .query((row, _) -> row.getString("party"))
        .list();
  }

  /** What moved for some parties, party by party; clocks inside a matter are not told to them. */
  public List<Moved> moved(long edition, List<String> parties) {
    return jdbc.sql(
            """
            select v.party, v.matter, m.number, m.query_code, m.party_address, m.party_language,
                   v.old_due, v.new_due
              from casework.moved_clock v
              join casework.matter m on m.id = v.matter
             where v.edition = :edition
               and v.party = any (:parties)
               and not v.told
               and v.kind = 'WHOLE'
             order by v.party, v.matter
            """)
        .param("edition", edition)
        .param("parties", parties.toArray(String[]::new))
        .query(Recalendars::moved)
        .list();
  }

  /** A matter that is due on another day. */
  public record Moved(
      String party,
      long matter,
      String number,
      String queryCode,
      String address,
      Language language,
      LocalDate oldDue,
      LocalDate newDue) {}

  private static Moved moved(ResultSet row, int number) throws SQLException {
    return new Moved(
        row.getString("party"),
        row.getLong("matter"),
        row.getString("number"),
        row.getString("query_code"),
        row.getString("party_address"),
        Language.valueOf(row.getString("party_language")),
        row.getObject("old_due", LocalDate.class),
        row.getObject("new_due", LocalDate.class));
  }

  /**
   * Writes the notices of some parties and that they have been told, all at once.
   *
   * @param progress what the address of a progress page begins with
   */
  public void tell(Job job, List<String> parties, String notice, String progress, Instant at) {
    jdbc.sql(
            """
            with telling as materialized (
              select v.matter, v.old_due, v.new_due
                from casework.moved_clock v
               where v.edition = :edition
                 and v.party = any (:parties)
                 and not v.told
                 and v.kind = 'WHOLE'
            ), noticed as (
              insert into casework.notice
                (matter, given_at, subject_key, body_key, arguments, sent)
              select t.matter, :at, 'casework.calendar-moved.subject',
                     'casework.calendar-moved.body',
                     array[m.number, cast(t.old_due as text), cast(t.new_due as text), :year,
                           :notice, :progress || m.query_code],
                     m.party_address <> ''
                from telling t
                join casework.matter m on m.id = t.matter
            ), written as (
              insert into casework.journal
                (matter, round, at, step, from_stage, to_stage, by_kind, by_name, note)
              select m.id, m.round, :at, 'NOTICE', m.stage, m.stage, 'SYSTEM', '',
                     'casework.calendar-moved.subject'
                from telling t
                join casework.matter m on m.id = t.matter
            )
            update casework.recalendar
               set told = told + (select count(distinct matter) from telling)
             where edition = :edition
            """)
        .param("edition", job.edition())
        .param("parties", parties.toArray(String[]::new))
        .param("year", Integer.toString(job.year()))
        .param("progress", progress)
        .param("notice", notice)
        .param("at", Columns.utc(at))
        .update();
    jdbc.sql(
            """
            update casework.moved_clock
               set told = true
             where edition = :edition and party = any (:parties) and not told
            """)
        .param("edition", job.edition())
        .param("parties", parties.toArray(String[]::new))
        .update();
  }

  /** How many of the matters that were moved wait in a queue. */
  public record InQueue(Queue queue, long count) {}

  public List<InQueue> inQueues(long edition) {
    return jdbc.sql(
            """
            select a.unit, a.roles, count(distinct m.id) as matters
              from casework.moved_clock v
              join casework.matter m on m.id = v.matter
              join casework.assignment a
                on a.matter = m.id and upper_inf(a.period) and a.kind = 'QUEUE'
             where v.edition = :edition
               and m.concluded_at is null
             group by a.unit, a.roles
             order by a.unit, a.roles
            """)
        .param("edition", edition)
        .query((row, _) ->
            new InQueue(
                new Queue(
                    new UnitId(row.getLong("unit")),
                    Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet())),
                row.getLong("matters")))
        .list();
  }

  /** Tells an officer of matters that were moved and that wait in a queue he answers for. */
  public void tellOfQueue(Job job, OfficerId officer, long count, Instant at) {
    jdbc.sql(
            """
            insert into casework.reminder (officer, at, kind, year, edition, count)
            values (:officer, :at, 'CALENDAR', :year, :edition, :count)
            on conflict (officer, edition) where edition is not null
               do update set count = reminder.count + excluded.count
            """)
        .param("officer", officer.value())
        .param("at", Columns.utc(at))
        .param("year", job.year())
        .param("edition", job.edition())
        .param("count", count)
        .update();
  }

  /** One reminder for each officer in whose hands matters were moved, and the end of it. */
  public void finish(Job job, Instant at) {
    jdbc.sql(
            """
            insert into casework.reminder (officer, at, kind, year, edition, count)
            select m.handler, :at, 'CALENDAR', :year, :edition, count(distinct m.id)
              from casework.moved_clock v
              join casework.matter m on m.id = v.matter
             where v.edition = :edition
               and m.handler is not null
               and m.concluded_at is null
             group by m.handler
            on conflict do nothing
            """)
        .param("edition", job.edition())
        .param("year", job.year())
        .param("at", Columns.utc(at))
        .update();
    jdbc.sql("update casework.recalendar set finished_at = :at where edition = :edition")
        .param("edition", job.edition())
        .param("at", Columns.utc(at))
        .update();
  }
}
