package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Reminder;
import hongdun.casework.domain.Reminder.OfCalendar;
import hongdun.casework.domain.Reminder.OfMatter;
import hongdun.casework.domain.Reminder.OfTask;
import hongdun.casework.domain.Reminder.Task;
import hongdun.casework.domain.Reminder.What;
import hongdun.casework.domain.StruckClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 提醒 — what officers were told and have not marked as seen. */
@Component
public class Reminders {
  private final JdbcClient jdbc;

  Reminders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest that still concern the officer: those of concluded matters have settled. */
  public List<Reminder> unseen(OfficerId officer, int most) {
    return jdbc.sql(
            """
            select r.id, r.at, r.kind, r.matter, r.due, r.year, r.count, r.about, m.number, m.subject
              from casework.reminder r
              left join casework.matter m on m.id = r.matter
             where r.officer = :officer
               and r.seen_at is null
               and (m.concluded_at is null
                    or r.kind in ('AFTER_CHECK', 'AFTER_CHECK_LATE', 'FAULT_FOUND'))
             order by r.id desc
             limit :most
            """)
        .param("officer", officer.value())
        .param("most", most)
        .query((row, _) -> new Reminder(row.getLong("id"), Columns.instant(row, "at"), what(row)))
        .list();
  }

  private static What what(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return switch (kind) {
      case "CALENDAR" -> new OfCalendar(row.getInt("year"), row.getLong("count"));
      case "REMINDER", "DUE_SOON", "OVERDUE", "STATUTORY_OVERDUE" ->
          new OfMatter(
              StruckClock.Kind.valueOf(kind),
              new MatterId(row.getLong("matter")),
              row.getString("number"),
              row.getString("subject"),
              row.getObject("due", LocalDate.class));
      default -> {
        var matter = Columns.optionalLong(row, "matter").map(MatterId::new);
        var name =
            matter.isPresent() ? row.getString("number") + " " + row.getString("subject") : "";
        yield new OfTask(
            Task.valueOf(kind), matter, name, row.getLong("about"), row.getLong("count"));
      }
    };
  }

  /**
   * 待办 — what waits for officers.
   *
   * @param about the number by which each of them is told once
   */
  public record Waiting(Task task, Optional<MatterId> matter, long about, long count) {}

  /** Puts on the desks of officers that something waits for them, once for each. */
  public void tell(Collection<OfficerId> officers, Waiting waiting, Instant at) {
    for (var officer : officers) {
      jdbc.sql(
              """
              insert into casework.reminder (officer, at, kind, matter, about, count)
              values (:officer, :at, :kind, :matter, :about, :count)
              on conflict do nothing
              """)
          .param("officer", officer.value())
          .param("at", Columns.utc(at))
          .param("kind", waiting.task().name())
          .param("matter", Columns.orNull(waiting.matter().map(MatterId::value)))
          .param("about", waiting.about())
          .param("count", waiting.count())
          .update();
    }
  }

  /** A recusal nobody has been told to decide. */
  public record Undecided(long recusal, MatterId matter, UnitId bureau, OfficerId officer) {}

  /** The open recusals none of whose deciders has been told. */
  public List<Undecided> undecided() {
    return jdbc.sql(
            """
            select r.id, r.matter, r.bureau, r.officer
              from casework.recusal r
             where r.decision is null
               and not exists (select 1
                                 from casework.reminder t
                                where t.kind = 'RECUSAL' and t.about = r.id)
             order by r.id
             limit 200
            """)
        .query((row, _) ->
            new Undecided(
                row.getLong("id"),
                new MatterId(row.getLong("matter")),
                new UnitId(row.getLong("bureau")),
                new OfficerId(row.getLong("officer"))))
        .list();
  }

  /** Tells those who are asked to take matters over and those who are to vote, each once. */
  public int tellReceiversAndVoters(Instant at) {
    return jdbc.sql(
            """
            insert into casework.reminder (officer, at, kind, about, count)
            select h.receiver, :at, 'HAND_OVER', h.id,
                   (select count(*)
                      from casework.handed_matter m
                     where m.hand_over = h.id and m.outcome = 'OPEN')
              from casework.hand_over h
             where h.answer is null
               and not exists (select 1
                                 from casework.reminder t
                                where t.kind = 'HAND_OVER' and t.about = h.id)
             union all
            select v.officer, :at, 'VOTE', m.id, 1
              from casework.meeting m
              join casework.meeting_member v on v.meeting = m.id
             where m.outcome is null
               and not v.withdrew
               and v.vote is null
               and not exists (select 1
                                 from casework.reminder t
                                where t.kind = 'VOTE' and t.about = m.id and t.officer = v.officer)
            on conflict do nothing
            """)
        .param("at", Columns.utc(at))
        .update();
  }

  /** A matter came to an officer by rule; those he has not seen stand in one line. */
  public void received(OfficerId officer, MatterId matter, Instant at) {
    jdbc.sql(
            """
            insert into casework.reminder (officer, at, kind, matter, count)
            values (:officer, :at, 'RECEIVED', :matter, 1)
            on conflict (officer) where kind = 'RECEIVED' and seen_at is null
               do update set id = default, count = reminder.count + 1,
                             matter = excluded.matter, at = excluded.at
            """)
        .param("officer", officer.value())
        .param("at", Columns.utc(at))
        .param("matter", matter.value())
        .update();
  }

  /** He has seen those up to a number; what came after the page was drawn stays. */
  public void seen(OfficerId officer, long upTo, Instant at) {
    jdbc.sql(
            """
            update casework.reminder
               set seen_at = :at
             where officer = :officer and id <= :upTo and seen_at is null
            """)
        .param("officer", officer.value())
        .param("upTo", upTo)
        .param("at", Columns.utc(at))
        .update();
  }
}
