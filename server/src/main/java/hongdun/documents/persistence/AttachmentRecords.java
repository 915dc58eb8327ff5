package hongdun.documents.persistence;

import hongdun.documents.Attachments.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
        .query((row, _) -> attachment(row))
        .optional();
  }

  public List<Attachment> findAll(Collection<Long> ids) {
    // One number is planned once; a list of numbers every time, which costs more than reading it.
    return ids.size() == 1 ? find(ids.iterator().next()).stream().toList() : ofMany(ids);
  }

  private List<Attachment> ofMany(Collection<Long> ids) {
    return jdbc.sql(
            """
            select id, file_name, content_type, size, sha256, kept_at
              from documents.attachment
             where id = any (:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, _) -> attachment(row))
        .list();
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        row.getString("file_name"),
        row.getString("content_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }

  /** Lets one transaction at a time keep or remove a content; held until it ends. */
  public void lock(String sha256) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attachment ' || :sha256, 0))")
        .param("sha256", sha256)
        .query((_, _) -> true)
        .single();
  }

  /** Asks for the erasure of the contents, and removes the records. */
  public void erase(Collection<Long> attachments, Instant askedAt) {
    var ids = attachments.toArray(Long[]::new);
    jdbc.sql(
            """
            insert into documents.erasure (sha256, asked_at)
            select distinct sha256, cast(:askedAt as timestamptz)
              from documents.attachment
             where id = any (:ids)
            """)
        .param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
        .param("ids", ids)
        .update();
    jdbc.sql("delete from documents.attachment where id = any (:ids)").param("ids", ids).update();
  }

  /** Lets a content be removed soon, unless a record names it by then. */
  public void askRemoval(String sha256, Instant askedAt) {
    jdbc.sql("insert into documents.erasure (sha256, asked_at) values (:sha256, :askedAt)")
        .param("sha256", sha256)
        .param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** An erasure that is still to be done. */
  public record Erasure(long id, String sha256) {}

  /** The oldest erasure to do that nobody else is doing, locked until the transaction ends. */
  public Optional<Erasure> lockErasure() {
    return jdbc.sql(
            """
            select id, sha256
              from documents.erasure
             where done_at is null
             order by id
             limit 1
               for update skip locked
            """)
        .query((row, _) -> new Erasure(row.getLong("id"), row.getString("sha256")))
        .optional();
  }

  public boolean isNeeded(String sha256) {
    return jdbc.sql("select exists (select 1 from documents.attachment where sha256 = :sha256)")
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  public void done(Erasure erasure, Instant at) {
    jdbc.sql("update documents.erasure set done_at = greatest(:at, asked_at) where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", erasure.id())
        .update();
  }

  /** Of what was removed before a time nothing is known any more. */
  public int forgetErasures(Instant before) {
    return jdbc.sql("delete from documents.erasure where done_at < ?")
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
