package hongdun.documents.persistence;

import hongdun.documents.DocumentId;
import hongdun.shared.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 打印件 — papers as they were printed when first asked for. */
@Repository
public class Renditions {
  private final JdbcClient jdbc;

  Renditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which print of a paper: in which language, with or without the mark that it is void. */
  public record Which(DocumentId document, Language language, boolean voided) {}

  /** A print with its SHA-256. */
  public record Rendition(byte[] pdf, String sha256) {}

  public Optional<Rendition> find(Which which) {
    return jdbc.sql(
            """
            select pdf, sha256
              from documents.rendition
             where document = :document
               and language = :language
               and voided = :voided
            """)
        .param("document", which.document().value())
        .param("language", which.language().code())
        .param("voided", which.voided())
        .query((row, _) -> new Rendition(row.getBytes("pdf"), row.getString("sha256")))
        .optional();
  }

  /** Keeps a print; of two made at once the first is kept. */
  public void keep(Which which, Rendition rendition, Instant at) {
    jdbc.sql(
            """
            insert into documents.rendition (document, language, voided, pdf, sha256, rendered_at)
            values (:document, :language, :voided, :pdf, :sha256, :at)
            on conflict (document, language, voided) do nothing
            """)
        .param("document", which.document().value())
        .param("language", which.language().code())
        .param("voided", which.voided())
        .param("pdf", rendition.pdf())
        .param("sha256", rendition.sha256())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
