package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.optionalInstant;
import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Ownership;
import hongdun.casework.domain.Ownership.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 首办责任 — who owns each matter, and who owned it before. */
@Component
public class Ownerships {
  private final JdbcClient jdbc;

  Ownerships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who owns a matter, or owned it when it was concluded; empty before the first contact. */
  public Optional<Ownership> last(MatterId matter) {
    return jdbc.sql(
            """
            select officer, unit, cause, from_at, until_at
              from casework.ownership
             where matter = :matter
             order by id desc
             limit 1
            """)
        .param("matter", matter.value())
        .query((row, _) -> ownership(row))
        .optional();
  }

  /** Everyone who owned it, the first handler first. */
  public List<Ownership> of(MatterId matter) {
    return jdbc.sql(
            """
            select officer, unit, cause, from_at, until_at
              from casework.ownership
             where matter = :matter
             order by id
            """)
        .param("matter", matter.value())
        .query((row, _) -> ownership(row))
        .list();
  }

  /** Gives a matter that is locked another owner. */
  public void pass(MatterId matter, OfficerId officer, UnitId unit, Cause cause, Instant at) {
    jdbc.sql(
            """
            update casework.ownership
               set until_at = greatest(from_at, :at)
             where matter = :matter and until_at is null
            """)
        .param("matter", matter.value())
        .param("at", utc(at))
        .update();
    jdbc.sql(
            """
            insert into casework.ownership (matter, officer, unit, cause, from_at)
            values (:matter, :officer, :unit, :cause, :at)
            """)
        .param("matter", matter.value())
        .param("officer", officer.value())
        .param("unit", unit.value())
        .param("cause", cause.name())
        .param("at", utc(at))
        .update();
  }

  private static Ownership ownership(ResultSet row) throws SQLException {
    return new Ownership(
        new OfficerId(row.getLong("officer")),
        new UnitId(row.getLong("unit")),
        Cause.valueOf(row.getString("cause")),
        Columns.instant(row, "from_at"),
        optionalInstant(row, "until_at"));
  }
}
