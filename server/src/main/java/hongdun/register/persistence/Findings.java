package hongdun.register.persistence;

import hongdun.register.domain.Finding.Kind;
import hongdun.register.domain.Finding.Reason;
import hongdun.register.domain.ToldFinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 问题行 — what the report of an import says. */
@Repository
public class Findings {
  private static final int FETCHED = 2_000;

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first findings of a kind, in the order of the lines. */
  public List<ToldFinding> first(long id, Kind kind, int most) {
    return jdbc.sql(
            """
            select kind, line, field, reason, value, present
              from register.import_finding
             where import = ? and kind = ?
             order by id
             limit ?
            """)
        .params(id, kind.name(), most)
        .query(Findings::read)
        .list();
  }

  /**
   * All of them one after the other, however many; in a transaction, or all are fetched at once.
   */
  public void each(long id, Consumer<ToldFinding> reader) {
    try (var findings =
        jdbc
            .sql(
                """
                select kind, line, field, reason, value, present
                  from register.import_finding
                 where import = ?
                 order by id
                """)
            .param(id)
            .withFetchSize(FETCHED)
            .query(Findings::read)
            .stream()) {
      findings.forEach(reader);
    }
  }

  private static ToldFinding read(ResultSet row, int number) throws SQLException {
    return new ToldFinding(
        Kind.valueOf(row.getString("kind")),
        row.getLong("line"),
        row.getString("field"),
        Reason.valueOf(row.getString("reason")),
        row.getString("value"),
        row.getString("present"));
  }
}
