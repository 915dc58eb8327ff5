package hongdun.figures.persistence;

import hongdun.figures.UnitKind;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 机构类别表 — the kinds of units that somebody set. */
@Repository
public class UnitKinds {
  private final JdbcClient jdbc;

  UnitKinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<Long, UnitKind> all() {
    var kinds = new HashMap<Long, UnitKind>();
    jdbc.sql("select distinct on (unit) unit, kind from figures.unit_kind order by unit, id desc")
        .query((ResultSet row) -> {
          kinds.put(row.getLong("unit"), UnitKind.valueOf(row.getString("kind")));
        });
    return kinds;
  }

  public void set(long unit, UnitKind kind, long by, Instant at) {
    jdbc.sql(
            """
            insert into figures.unit_kind (unit, kind, set_by, set_at)
            values (?, ?, ?, ?)
            """)
        .params(unit, kind.name(), by, Timestamp.from(at))
        .update();
  }
}
