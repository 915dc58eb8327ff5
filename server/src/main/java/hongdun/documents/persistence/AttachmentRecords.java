package hongdun.documents.persistence;

import hongdun.documents.Attachments.Attachment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 附件 — the records of files people handed in. */
@Repository
public class AttachmentRecords {
  private final JdbcClient jdbc;

  AttachmentRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Attachment add(
      String fileName, String contentType, long size, String sha256, Instant keptAt) {
    var id =
        jdbc.sql(
                """
                insert into documents.attachment (file_name, content_type, size, sha256, kept_at)
                values (:fileName, :contentType, :size, :sha256, :keptAt)
                returning id
                """)
            .param("fileName", fileName)
            .param("contentType", contentType)
            .param("size", size)
            .param("sha256", sha256)
            .param("keptAt", keptAt.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new Attachment(id, fileName, contentType, size, sha256, keptAt);
  }

  public Optional<Attachment> find(long id) {
    return jdbc.sql(
            """
            select id, file_name, content_type, size, sha256, kept_at
              from documents.attachment
             where id = :id
            """)
        .param("id", id)
        .query((row, _) ->
            new Attachment(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
