package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.persistence.OpenHands.Queue;
import hongdun.casework.persistence.Recalendars.Job;
import hongdun.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 期限变动 — the clocks an edition moved to another day, and who is told of them. */
@Component
public class MovedClocks {
  private final JdbcClient jdbc;

  MovedClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
  public List<Moved> of(long edition, List<String> parties) {
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
        .query(MovedClocks::moved)
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

  /** One reminder for each officer in whose hands matters were moved. */
  public void tellHandlers(Job job, Instant at) {
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
  }
}
