package hongdun.registration.persistence;

import hongdun.agency.UnitId;
import hongdun.portal.Editions;
import hongdun.registration.domain.ForeignAuthorisation;
import hongdun.registration.domain.ForeignAuthorisation.Ending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which bureaus may register foreign-invested enterprises, and since when. */
@Repository
public class ForeignAuthorisations {
  /** The edition that is raised when an authorisation is given or ended. */
  public static final String EDITION = "registration.authorisations";

  private final JdbcClient jdbc;
  private final Editions editions;

  ForeignAuthorisations(JdbcClient jdbc, Editions editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  public void add(UnitId bureau, LocalDate from, String source, long officer, Instant now) {
    editions.changed(EDITION);
    jdbc.sql(
            """
            insert into registration.foreign_authorisation
              (bureau, from_day, source, entered_by, entered_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(bureau.value(), from, source, officer, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Ends an authorisation of a bureau; false when it has none such that still stands. */
  public boolean end(
      UnitId bureau, long id, LocalDate lastDay, String basis, long officer, Instant now) {
    editions.changed(EDITION);
    return jdbc.sql(
                """
                insert into registration.foreign_authorisation_ended
                  (authorisation, last_day, basis, ended_by, ended_at)
                select id, :last, :basis, :officer, :now
                  from registration.foreign_authorisation
                 where id = :id and bureau = :bureau
                on conflict do nothing
                """)
            .param("id", id)
            .param("bureau", bureau.value())
            .param("last", lastDay)
            .param("basis", basis)
            .param("officer", officer)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** All that was ever entered, in the order of the bureaus. */
  public List<ForeignAuthorisation> all() {
    return jdbc.sql(
            """
            select a.id, a.bureau, a.from_day, a.source, a.entered_by, a.entered_at, e.last_day,
                   e.basis, e.ended_by
              from registration.foreign_authorisation a
              left join registration.foreign_authorisation_ended e on e.authorisation = a.id
             order by a.bureau, a.id
            """)
        .query((row, _) -> authorisation(row))
        .list();
  }

  /** All that was ever entered for a bureau, the newest first. */
  public List<ForeignAuthorisation> of(UnitId bureau) {
    return jdbc.sql(
            """
            select a.id, a.bureau, a.from_day, a.source, a.entered_by, a.entered_at, e.last_day,
                   e.basis, e.ended_by
              from registration.foreign_authorisation a
              left join registration.foreign_authorisation_ended e on e.authorisation = a.id
             where a.bureau = ?
             order by a.id desc
            """)
        .param(bureau.value())
        .query((row, _) -> authorisation(row))
        .list();
  }

  private static ForeignAuthorisation authorisation(ResultSet row) throws SQLException {
    var lastDay = row.getObject("last_day", LocalDate.class);
    return new ForeignAuthorisation(
        row.getLong("id"),
        new UnitId(row.getLong("bureau")),
        row.getObject("from_day", LocalDate.class),
        row.getString("source"),
        row.getLong("entered_by"),
        row.getTimestamp("entered_at").toInstant(),
        lastDay == null
            ? Optional.empty()
            : Optional.of(new Ending(lastDay, row.getString("basis"), row.getLong("ended_by"))));
  }
}
