package hongdun.portal.persistence;

import hongdun.portal.CodeEntry;
import hongdun.portal.Editions;
import hongdun.shared.BilingualText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 代码表条目 — the entries of all lists, those that were superseded too. */
@Repository
public class CodeEntries {
  private static final int BATCH = 1000;
  private static final String CELL = "\t";
  private final JdbcClient jdbc;
  private final JdbcOperations batches;
  private final Editions editions;

  CodeEntries(JdbcClient jdbc, JdbcOperations batches, Editions editions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.editions = editions;
  }

  /** The kind whose number is raised when a list changes. */
  public static String edition(String list) {
    return "list." + list;
  }

  /**
   * An entry as the table keeps it.
   *
   * @param by the name of who wrote it; empty for what ships
   */
  public record Kept(
      long id,
      CodeEntry entry,
      boolean byHand,
      String by,
      Instant at,
      Optional<Instant> superseded) {}

  /** What holds of a list, by code and day. */
  public List<Kept> present(String list, List<String> columns) {
    return jdbc.sql(
            """
            select id, code, name_zh, name_en, more, valid_from, valid_until, source, by_hand,
                   recorded_by, recorded_at, superseded_at
              from portal.code_entry
             where list = ?
               and superseded_at is null
             order by code collate "C", valid_from
            """)
        .param(list)
        .query((row, _) -> read(row, columns))
        .list();
  }

  /** Everything ever said of a code, the latest first. */
  public List<Kept> history(String list, String code, List<String> columns) {
    return jdbc.sql(
            """
            select id, code, name_zh, name_en, more, valid_from, valid_until, source, by_hand,
                   recorded_by, recorded_at, superseded_at
              from portal.code_entry
             where list = ?
               and code = ?
             order by id desc
             limit 200
            """)
        .params(list, code)
        .query((row, _) -> read(row, columns))
        .list();
  }

  public void add(
      String list, List<String> columns, List<CodeEntry> entries, Optional<String> by, Instant at) {
    editions.changed(edition(list));
    batches.batchUpdate(
        """
        insert into portal.code_entry (list, code, name_zh, name_en, more, valid_from, valid_until,
                                       source, by_hand, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries,
        BATCH,
        (statement, entry) -> {
          statement.setString(1, list);
          statement.setString(2, entry.code());
          statement.setString(3, entry.name().zh());
          statement.setString(4, entry.name().en());
          statement.setString(5, String.join(CELL, columns.stream().map(entry::more).toList()));
          statement.setObject(6, entry.from());
          statement.setObject(7, entry.until().orElse(null));
          statement.setString(8, entry.source());
          statement.setBoolean(9, by.isPresent());
          statement.setString(10, by.orElse(""));
          statement.setTimestamp(11, Timestamp.from(at));
        });
  }

  /** Takes entries out of force; false when somebody did so already. */
  public boolean supersede(String list, List<Long> ids, Instant at) {
    editions.changed(edition(list));
    return jdbc.sql(
                """
                update portal.code_entry
                   set superseded_at = ?
                 where id = any (?)
                   and superseded_at is null
                """)
            .params(Timestamp.from(at), ids.toArray(Long[]::new))
            .update()
        == ids.size();
  }

  /** Lets one at a time change a list until the end of the transaction. */
  public void seize(String list) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('portal.list.' || ?))")
        .param(list)
        .query((_, _) -> true)
        .single();
  }

  public Optional<String> laid(String list) {
    return jdbc.sql("select edition from portal.code_list where list = ?")
        .param(list)
        .query(String.class)
        .optional();
  }

  public void setLaid(String list, String edition, Instant at) {
    jdbc.sql(
            """
            insert into portal.code_list (list, edition, laid_at)
            values (?, ?, ?)
            on conflict (list) do update set edition = excluded.edition, laid_at = excluded.laid_at
            """)
        .params(list, edition, Timestamp.from(at))
        .update();
  }

  private static Kept read(ResultSet row, List<String> columns) throws SQLException {
    var superseded = row.getTimestamp("superseded_at");
    return new Kept(
        row.getLong("id"),
        new CodeEntry(
            row.getString("code"),
            new BilingualText(row.getString("name_zh"), row.getString("name_en")),
            row.getObject("valid_from", LocalDate.class),
            Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
            row.getString("source"),
            more(columns, row.getString("more"))),
        row.getBoolean("by_hand"),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant(),
        Optional.ofNullable(superseded).map(Timestamp::toInstant));
  }

  private static Map<String, String> more(List<String> columns, String cells) {
    var said = new ArrayList<>(List.of(cells.split(CELL, -1)));
    var more = new LinkedHashMap<String, String>();
    for (int place = 0; place < columns.size(); place++) {
      var cell = place < said.size() ? said.get(place) : "";
      if (!cell.isEmpty()) {
        more.put(columns.get(place), cell);
      }
    }
    return more;
  }
}
