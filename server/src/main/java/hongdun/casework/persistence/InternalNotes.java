package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.InternalNote;
import hongdun.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 内部备注 — the notes officers wrote for each other, append-only. */
@Component
public class InternalNotes {
  private final JdbcClient jdbc;

  InternalNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(MatterId matter, Actor.Officer by, String note, Instant at) {
    jdbc.sql(
            """
            insert into casework.internal_note (matter, officer, unit, noted_at, note)
            values (?, ?, ?, ?, ?)
            """)
        .params(matter.value(), by.officer(), by.unit(), utc(at), note)
        .update();
  }

  /** The notes on a matter, oldest first. */
  public List<InternalNote> of(MatterId matter) {
    return jdbc.sql(
            """
            select id, officer, unit, noted_at, note
              from casework.internal_note
             where matter = ?
             order by id
            """)
        .param(matter.value())
        .query((row, _) ->
            new InternalNote(
                row.getLong("id"),
                new OfficerId(row.getLong("officer")),
                new UnitId(row.getLong("unit")),
                Columns.instant(row, "noted_at"),
                row.getString("note")))
        .list();
  }
}
