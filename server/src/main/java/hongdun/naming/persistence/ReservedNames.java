package hongdun.naming.persistence;

import hongdun.register.ChangeFeed.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 保留名称流 — the names that are reserved, as a whole and as they come and end. */
@Repository
public class ReservedNames {
  private final JdbcClient jdbc;

  ReservedNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 保留的名称 — a reservation.
   *
   * @param until the last day it stands; empty when it has ended before
   */
  public record Reserved(long id, String name, String scope, Optional<LocalDate> until) {}

  /** 保留的变更 — a reservation as it is now, with its place in the feed. */
  public record Changed(Position position, Reserved reserved) {}

  /** The last place of the feed nothing can be committed before. */
  public Position latest() {
    return jdbc.sql(
            """
            select cast(cast(transaction as text) as bigint) as transaction, line
              from naming.reservation_change
             where transaction < pg_snapshot_xmin(pg_current_snapshot())
             order by naming.reservation_change.transaction desc, line desc
             limit 1
            """)
        .query((row, _) -> position(row))
        .optional()
        .orElse(Position.START);
  }

  public boolean has(Position position) {
    return position.equals(Position.START)
        || jdbc.sql(
                """
                select exists (select
                                 from naming.reservation_change
                                where transaction = cast(cast(? as text) as xid8) and line = ?)
                """)
            .params(Long.toString(position.transaction()), position.line())
            .query(Boolean.class)
            .single();
  }

  public List<Changed> after(Position position, int most) {
    return jdbc.sql(
            """
            select cast(cast(c.transaction as text) as bigint) as transaction, c.line, r.id, r.division,
                   r.trade_name, r.industry, r.form, r.scope,
                   case when r.ending is null then r.reserved_until end as until
              from (select transaction, line, region, reservation
                      from naming.reservation_change
                     where (transaction, line) > (cast(cast(? as text) as xid8), ?)
                       and transaction < pg_snapshot_xmin(pg_current_snapshot())
                     order by naming.reservation_change.transaction, line
                     limit ?) c
              join naming.reservation r on r.region = c.region and r.id = c.reservation
             order by c.transaction, c.line
            """)
        .params(Long.toString(position.transaction()), position.line(), most)
        .query((row, _) -> new Changed(position(row), reserved(row)))
        .list();
  }

  /** Those that have not ended. */
  public List<Reserved> standing() {
    return jdbc.sql(
            """
            select id, division, trade_name, industry, form, scope, reserved_until as until
              from naming.reservation
             where ending is null
             order by region, id
            """)
        .query((row, _) -> reserved(row))
        .list();
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(row.getLong("transaction"), row.getLong("line"));
  }

  private static Reserved reserved(ResultSet row) throws SQLException {
    return new Reserved(
        row.getLong("id"),
        row.getString("division")
            + row.getString("trade_name")
            + row.getString("industry")
            + row.getString("form"),
        row.getString("scope"),
        Optional.ofNullable(row.getObject("until", LocalDate.class)));
  }
}
