package hongdun.register.persistence;

import hongdun.register.domain.ImportPreview;
import hongdun.register.domain.SourceImport;
import hongdun.register.domain.SourceImport.Run;
import hongdun.register.domain.SourceImport.State;
import hongdun.register.domain.SourceImport.Tally;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 导入文件 — the files that came, and how far each is. */
@Repository
public class Imports {
  private static final long LOCK = 0x7265_6769_6D70L;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  Imports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else imports; false when somebody does. */
  public boolean lock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  /**
   * A file that came.
   *
   * @param account who brought it; empty for the launcher
   */
  public record Brought(
      String fileName, Path path, String hash, long bytes, OptionalLong account, String name) {}

  /** Keeps a file that nobody brought before; empty when it is known by its hash. */
  public Optional<Long> add(Brought file, Instant at) {
    return jdbc.sql(
            """
            insert into register.import (file_name, path, hash, bytes, ordered_by, ordered_name,
                ordered_at, state)
            values (:name, :path, :hash, :bytes, :account, :by, :at, 'READING')
            on conflict (hash) do nothing
            returning id
            """)
        .param("name", file.fileName())
        .param("path", file.path().toString())
        .param("hash", file.hash())
        .param("bytes", file.bytes())
        .param("account", file.account().isPresent() ? file.account().getAsLong() : null)
        .param("by", file.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  private static final String COLUMNS =
      """
      select id, file_name, path, hash, bytes, ordered_name, ordered_at, state, preview::text as preview,
             lines, run_at, run_from, seen_at, done, entered, present, differing, refused, marked,
             finished_at
        from register.import
      """;

  public Optional<SourceImport> find(long id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id).query(Imports::read).optional();
  }

  public Optional<SourceImport> withHash(String hash) {
    return jdbc.sql(COLUMNS + " where hash = ?").param(hash).query(Imports::read).optional();
  }

  public List<SourceImport> latest(int most) {
    return jdbc.sql(COLUMNS + " order by id desc limit ?").param(most).query(Imports::read).list();
  }

  public List<SourceImport> inState(State state) {
    return jdbc.sql(COLUMNS + " where state = ? order by id")
        .param(state.name())
        .query(Imports::read)
        .list();
  }

  /** The file lies elsewhere now, and is read through again if that never came to its end. */
  public void movedTo(long id, Path path) {
    jdbc.sql("update register.import set path = ? where id = ?")
        .params(path.toString(), id)
        .update();
  }

  public void seeAgain(long id) {
    jdbc.sql("update register.import set state = 'READING' where id = ?").param(id).update();
  }

  public void seen(long id, State state, ImportPreview preview) {
    jdbc.sql(
            """
            update register.import
               set state = ?, preview = cast(? as jsonb), lines = ?
             where id = ? and state = 'READING'
            """)
        .params(state.name(), JSON.writeValueAsString(preview), preview.lines(), id)
        .update();
  }

  /** Begins a run; false when it may not start. */
  public boolean begin(long id, Instant at) {
    return jdbc.sql(
                """
                update register.import
                   set state = 'RUNNING', run_at = :at, run_from = done, seen_at = :at,
                       started_at = coalesce(started_at, :at), cancel_asked = false, finished_at = null
                 where id = :id and state in ('READ', 'BROKEN_OFF', 'CANCELLED', 'RUNNING')
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /** What a batch added, in its transaction. */
  public void add(long id, Tally batch, Instant at) {
    jdbc.sql(
            """
            update register.import
               set done = done + :done, entered = entered + :entered, present = present + :present,
                   differing = differing + :differing, refused = refused + :refused,
                   marked = marked + :marked, seen_at = :at
             where id = :id
            """)
        .param("done", batch.done())
        .param("entered", batch.entered())
        .param("present", batch.present())
        .param("differing", batch.differing())
        .param("refused", batch.refused())
        .param("marked", batch.marked())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  public void end(long id, State state, Instant at) {
    jdbc.sql("update register.import set state = ?, finished_at = ? where id = ?")
        .params(state.name(), at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  public boolean askCancel(long id) {
    return jdbc.sql(
                """
                update register.import
                   set cancel_asked = true
                 where id = ? and state = 'RUNNING'
                """)
            .param(id)
            .update()
        == 1;
  }

  public boolean isCancelAsked(long id) {
    return jdbc.sql("select cancel_asked from register.import where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  public long batch(long id, long first, long last, Instant at) {
    return jdbc.sql(
            """
            insert into register.import_batch (import, first_line, last_line, entered, at)
            values (?, ?, ?, 0, ?)
            returning id
            """)
        .params(id, first, last, at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  public void entered(long batch, long entered) {
    jdbc.sql("update register.import_batch set entered = ? where id = ?")
        .params(entered, batch)
        .update();
  }

  private static SourceImport read(ResultSet row, int number) throws SQLException {
    return new SourceImport(
        row.getLong("id"),
        row.getString("file_name"),
        Path.of(row.getString("path")),
        row.getString("hash"),
        row.getLong("bytes"),
        row.getString("ordered_name"),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("preview"))
            .map(text -> JSON.readValue(text, ImportPreview.class)),
        row.getLong("lines"),
        new Run(instant(row, "run_at"), row.getLong("run_from"), instant(row, "seen_at")),
        new Tally(
            row.getLong("done"),
            row.getLong("entered"),
            row.getLong("present"),
            row.getLong("differing"),
            row.getLong("refused"),
            row.getLong("marked")),
        instant(row, "finished_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
