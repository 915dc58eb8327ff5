package hongdun.portal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 待接收表格 — tables that were read and wait to be taken over. */
@Repository
public class HandedSheets {
  private static final String CELL = "\u001f";
  private static final String LINE = "\u001e";
  private final JdbcClient jdbc;

  HandedSheets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of a table. */
  public enum State {
    READ,
    TAKEN,
    DISCARDED
  }

  /** A table as it was read; head holds the names of its columns. */
  public record Handed(
      long id,
      String exchange,
      long account,
      String fileName,
      List<String> head,
      List<List<String>> lines,
      State state) {}

  public long add(
      String exchange,
      long account,
      String fileName,
      List<String> head,
      List<List<String>> lines,
      Instant at) {
    return jdbc.sql(
            """
            insert into portal.handed_sheet (exchange, account, file_name, head, lines, handed_at)
            values (:exchange, :account, :file, :head, :lines, :at)
            returning id
            """)
        .param("exchange", exchange)
        .param("account", account)
        .param("file", fileName)
        .param("head", String.join(CELL, head))
        .param(
            "lines",
            lines.stream().map(row -> String.join(CELL, row)).collect(Collectors.joining(LINE)))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** A table of somebody's own. */
  public Optional<Handed> find(long id, String exchange, long account) {
    return jdbc.sql(
            """
            select id, exchange, account, file_name, head, lines, state
              from portal.handed_sheet
             where id = ?
               and exchange = ?
               and account = ?
            """)
        .params(id, exchange, account)
        .query((row, _) ->
            new Handed(
                row.getLong("id"),
                row.getString("exchange"),
                row.getLong("account"),
                row.getString("file_name"),
                cells(row.getString("head")),
                Arrays.stream(row.getString("lines").split(LINE, -1))
                    .map(HandedSheets::cells)
                    .toList(),
                State.valueOf(row.getString("state"))))
        .optional();
  }

  private static List<String> cells(String text) {
    return List.of(text.split(CELL, -1));
  }

  /** Settles a table that waits; false when it was settled before. */
  public boolean settle(long id, State state, Instant at) {
    return jdbc.sql(
                """
                update portal.handed_sheet
                   set state = ?, settled_at = ?
                 where id = ?
                   and state = 'READ'
                """)
            .params(state.name(), Timestamp.from(at), id)
            .update()
        == 1;
  }

  /** Tables nobody wants any more. */
  public int forget(Instant before) {
    return jdbc.sql("delete from portal.handed_sheet where handed_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}
