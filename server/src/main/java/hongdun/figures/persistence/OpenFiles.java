package hongdun.figures.persistence;

import hongdun.figures.domain.OpenFile;
import hongdun.figures.domain.OpenFile.Format;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 数据文件表 — the files of the open data there are. */
@Repository
public class OpenFiles {
  private static final String FILES =
      """
      select name, source, day, format, rows, bytes, sha256, made_at
        from figures.open_file
      """;

  private final JdbcClient jdbc;

  OpenFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one server at a time make files; false while another is at it. */
  public boolean takeTurn() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('figures.open-data', 0))")
        .query(Boolean.class)
        .single();
  }

  /** Adds a file in place of one of the same source, day and format. */
  public void put(OpenFile file) {
    jdbc.sql(
            """
            insert into figures.open_file (name, source, day, format, rows, bytes, sha256, made_at)
            values (:name, :source, :day, :format, :rows, :bytes, :sha256, :at)
            on conflict (name) do update
              set rows = excluded.rows, bytes = excluded.bytes, sha256 = excluded.sha256,
                  made_at = excluded.made_at
            """)
        .param("name", file.name())
        .param("source", file.source())
        .param("day", file.day())
        .param("format", file.format().name())
        .param("rows", file.rows())
        .param("bytes", file.bytes())
        .param("sha256", file.sha256())
        .param("at", Timestamp.from(file.madeAt()))
        .update();
  }

  /** All files, the newest day first. */
  public List<OpenFile> all() {
    return jdbc.sql(FILES + " order by day desc, source, format")
        .query((row, _) -> file(row))
        .list();
  }

  public Optional<OpenFile> find(String name) {
    return jdbc.sql(FILES + " where name = ?").param(name).query((row, _) -> file(row)).optional();
  }

  /** Whether a day's files of a source were made. */
  public boolean hasAll(String source, LocalDate day) {
    return jdbc.sql("select count(*) from figures.open_file where source = ? and day = ?")
            .params(source, day)
            .query(Long.class)
            .single()
        == Format.values().length;
  }

  public boolean isEmpty() {
    return jdbc.sql("select not exists (select 1 from figures.open_file)")
        .query(Boolean.class)
        .single();
  }

  /** Forgets the files of days before one; their names. */
  public List<String> removeBefore(LocalDate day) {
    return jdbc.sql("delete from figures.open_file where day < ? returning name")
        .param(day)
        .query((row, _) -> row.getString("name"))
        .list();
  }

  private static OpenFile file(ResultSet row) throws SQLException {
    return new OpenFile(
        row.getString("name"),
        row.getString("source"),
        row.getObject("day", LocalDate.class),
        Format.valueOf(row.getString("format")),
        row.getLong("rows"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getTimestamp("made_at").toInstant());
  }
}
