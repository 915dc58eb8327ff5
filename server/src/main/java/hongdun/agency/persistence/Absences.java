package hongdun.agency.persistence;

import hongdun.agency.Absence;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.portal.Editions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 离岗表 — who is away, from when until when. */
@Repository
public class Absences {
  private final JdbcClient jdbc;
  private final Editions editions;

  Absences(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** Those of a bureau that are not over, soonest first. */
  public List<Absence> ofBureau(UnitId bureau, LocalDate on) {
    return jdbc.sql(
            """
            select officer, kind, from_day, until_day
              from agency.absence
             where bureau = :bureau
               and until_day >= :on
               and until_day >= from_day
             order by from_day, id
            """)
        .param("bureau", bureau.value())
        .param("on", on)
        .query((row, _) -> absence(row))
        .list();
  }

  /** Those of an officer that are not over, soonest first. */
  public List<Absence> of(OfficerId officer, LocalDate on) {
    return jdbc.sql(
            """
            select officer, kind, from_day, until_day
              from agency.absence
             where officer = :officer
               and until_day >= :on
               and until_day >= from_day
             order by from_day, id
            """)
        .param("officer", officer.value())
        .param("on", on)
        .query((row, _) -> absence(row))
        .list();
  }

  public boolean overlaps(OfficerId officer, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select exists (select 1
                             from agency.absence
                            where officer = :officer
                              and daterange(from_day, until_day + 1)
                                  && daterange(cast(:from as date), cast(:until as date) + 1))
            """)
        .param("officer", officer.value())
        .param("from", from)
        .param("until", until)
        .query(Boolean.class)
        .single();
  }

  public void add(Absence absence, UnitId bureau, OfficerId by, Instant at) {
    editions.changed(Roster.EDITION);
    jdbc.sql(
            """
            insert into agency.absence (officer, bureau, kind, from_day, until_day,
                                        recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            absence.officer().value(),
            bureau.value(),
            absence.kind().name(),
            absence.from(),
            absence.until(),
            by.value(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The officer is back: the absence of that day ends the day before; false when he was there. */
  public boolean cutShort(OfficerId officer, LocalDate backOn) {
    editions.changed(Roster.EDITION);
    return jdbc.sql(
                """
                update agency.absence
                   set until_day = cast(:back as date) - 1
                 where officer = :officer
                   and cast(:back as date) between from_day and until_day
                """)
            .param("officer", officer.value())
            .param("back", backOn)
            .update()
        > 0;
  }

  /** What has not begun does not take place: its time is empty. */
  public void cancel(OfficerId officer, LocalDate from) {
    editions.changed(Roster.EDITION);
    jdbc.sql(
            """
            update agency.absence
               set until_day = from_day - 1
             where officer = :officer
               and from_day = :from
            """)
        .param("officer", officer.value())
        .param("from", from)
        .update();
  }

  private static Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        new OfficerId(row.getLong("officer")),
        Absence.Kind.valueOf(row.getString("kind")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class));
  }
}
