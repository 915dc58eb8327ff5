package hongdun.casework.persistence;

import hongdun.agency.OfficerId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Reminder;
import hongdun.casework.domain.Reminder.OfCalendar;
import hongdun.casework.domain.Reminder.OfMatter;
import hongdun.casework.domain.Reminder.What;
import hongdun.casework.domain.StruckClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            select r.id, r.at, r.kind, r.matter, r.due, r.year, r.count, m.number, m.subject
              from casework.reminder r
              left join casework.matter m on m.id = r.matter
             where r.officer = :officer
               and r.seen_at is null
               and m.concluded_at is null
             order by r.id desc
             limit :most
            """)
        .param("officer", officer.value())
        .param("most", most)
        .query((row, _) -> new Reminder(row.getLong("id"), Columns.instant(row, "at"), what(row)))
        .list();
  }

  private static What what(ResultSet row) throws SQLException {
    var matter = row.getLong("matter");
    return row.wasNull()
        ? new OfCalendar(row.getInt("year"), row.getLong("count"))
        : new OfMatter(
            StruckClock.Kind.valueOf(row.getString("kind")),
            new MatterId(matter),
            row.getString("number"),
            row.getString("subject"),
            row.getObject("due", LocalDate.class));
  }

  public void seen(OfficerId officer, Instant at) {
    jdbc.sql(
            """
            update casework.reminder set seen_at = :at where officer = :officer and seen_at is null
            """)
        .param("officer", officer.value())
        .param("at", Columns.utc(at))
        .update();
  }
}
