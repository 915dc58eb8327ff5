package hongdun.figures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 阶段报告表 — the reports that were made; none is ever changed. */
@Repository
public class StageReports {
  private static final String REPORTS =
      """
      select id, bureau, from_month, to_month, made_by, made_name, made_at,
             cast(content as text) as content
        from figures.stage_report
      """;

  private final JdbcClient jdbc;

  StageReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A report as it is kept. */
  public record Kept(
      long id,
      long bureau,
      String from,
      String to,
      long madeBy,
      String madeName,
      Instant madeAt,
      String content) {}

  /** Adds a report; its id. */
  public long add(Kept report) {
    return jdbc.sql(
            """
            insert into figures.stage_report
              (bureau, from_month, to_month, made_by, made_name, made_at, content)
            values (:bureau, :from, :to, :by, :name, :at, cast(:content as jsonb))
            returning id
            """)
        .param("bureau", report.bureau())
        .param("from", report.from())
        .param("to", report.to())
        .param("by", report.madeBy())
        .param("name", report.madeName())
        .param("at", Timestamp.from(report.madeAt()))
        .param("content", report.content())
        .query(Long.class)
        .single();
  }

  public Optional<Kept> find(long id) {
    return jdbc.sql(REPORTS + " where id = ?").param(id).query((row, _) -> kept(row)).optional();
  }

  /** The latest reports of a bureau. */
  public List<Kept> latest(long bureau, int most) {
    return jdbc.sql(REPORTS + " where bureau = ? order by id desc limit ?")
        .params(bureau, most)
        .query((row, _) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getLong("bureau"),
        row.getString("from_month"),
        row.getString("to_month"),
        row.getLong("made_by"),
        row.getString("made_name"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("content"));
  }
}
