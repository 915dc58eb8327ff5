package hongdun.casework.persistence;

import static hongdun.casework.persistence.Columns.utc;

import hongdun.casework.Desk.Notice;
import hongdun.casework.MatterId;
import hongdun.casework.domain.GivenNotice;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 告知 — what the parties were told. */
@Component
public class Notices {
  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long add(MatterId matter, Notice notice, boolean sent, Instant at) {
    return jdbc.sql(
            """
            insert into casework.notice (matter, given_at, subject_key, body_key, arguments, sent)
            values (:matter, :at, :subject, :body, :arguments, :sent)
            returning id
            """)
        .param("matter", matter.value())
        .param("at", utc(at))
        .param("subject", notice.subjectKey())
        .param("body", notice.bodyKey())
        .param("arguments", notice.arguments().toArray(String[]::new))
        .param("sent", sent)
        .query(Long.class)
        .single();
  }

  /** What a matter's party was told, oldest first. */
  public List<GivenNotice> of(MatterId matter) {
    return jdbc.sql(
            """
            select given_at, subject_key, body_key, arguments, sent
              from casework.notice
             where matter = :matter
             order by id
            """)
        .param("matter", matter.value())
        .query((row, _) ->
            new GivenNotice(
                Columns.instant(row, "given_at"),
                row.getString("subject_key"),
                row.getString("body_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getBoolean("sent")))
        .list();
  }
}
