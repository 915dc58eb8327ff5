package hongdun.agency.persistence;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Roster;
import hongdun.agency.domain.Substitution;
import hongdun.portal.Editions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 代理表 — who acts for whom, from when until when. */
@Repository
public class Substitutions {
  private final JdbcClient jdbc;
  private final Editions editions;

  Substitutions(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** All that were ever ordered. */
  public List<Substitution> all() {
    return jdbc.sql(
            """
            select id, officer, for_officer, bureau, from_day, until_day
              from agency.substitution
            """)
        .query((row, _) -> substitution(row))
        .list();
  }

  /** The orders that concern an officer on either side and are not over, soonest first. */
  public List<Substitution> concerning(OfficerId officer, LocalDate on) {
    return jdbc.sql(
            """
            select id, officer, for_officer, bureau, from_day, until_day
              from agency.substitution
             where (officer = :officer or for_officer = :officer)
               and until_day >= :on
             order by from_day, id
            """)
        .param("officer", officer.value())
        .param("on", on)
        .query((row, _) -> substitution(row))
        .list();
  }

  /** Orders a substitution; a period that overlaps another breaks a constraint of the table. */
  public void add(
      OfficerId officer,
      OfficerId absent,
      UnitId bureau,
      LocalDate from,
      LocalDate until,
      OfficerId by,
      Instant at) {
    editions.changed(Roster.EDITION);
    jdbc.sql(
            """
            insert into agency.substitution (officer, for_officer, bureau, from_day, until_day,
                                             ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            officer.value(),
            absent.value(),
            bureau.value(),
            from,
            until,
            by.value(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The absent officer is back: orders of that day end the day before; who stood in for him. */
  public List<OfficerId> cutShort(OfficerId absent, UnitId bureau, LocalDate backOn) {
    editions.changed(Roster.EDITION);
    return jdbc.sql(
            """
            update agency.substitution
               set until_day = cast(:back as date) - 1
             where for_officer = :absent
               and bureau = :bureau
               and cast(:back as date) between from_day and until_day
            returning officer
            """)
        .param("absent", absent.value())
        .param("bureau", bureau.value())
        .param("back", backOn)
        .query((row, _) -> new OfficerId(row.getLong("officer")))
        .list();
  }

  /**
   * Orders that begin within an absence which does not take place are empty; who was to stand in.
   */
  public List<OfficerId> cancel(OfficerId absent, UnitId bureau, LocalDate from, LocalDate until) {
    editions.changed(Roster.EDITION);
    return jdbc.sql(
            """
            update agency.substitution
               set until_day = from_day - 1
             where for_officer = :absent
               and bureau = :bureau
               and from_day between :from and :until
               and until_day >= from_day
            returning officer
            """)
        .param("absent", absent.value())
        .param("bureau", bureau.value())
        .param("from", from)
        .param("until", until)
        .query((row, _) -> new OfficerId(row.getLong("officer")))
        .list();
  }

  private static Substitution substitution(ResultSet row) throws SQLException {
    return new Substitution(
        row.getLong("id"),
        new OfficerId(row.getLong("officer")),
        new OfficerId(row.getLong("for_officer")),
        new UnitId(row.getLong("bureau")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class));
  }
}
