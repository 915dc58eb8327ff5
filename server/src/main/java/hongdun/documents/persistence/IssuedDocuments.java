package hongdun.documents.persistence;

import hongdun.agency.UnitId;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents.Voiding;
import hongdun.documents.IssuedDocument;
import hongdun.documents.PaperFields;
import hongdun.documents.domain.CanonicalFields;
import hongdun.documents.domain.NumberPattern;
import hongdun.shared.BilingualText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** 已发文书 — the records of issued papers. */
@Repository
public class IssuedDocuments {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonMapper ROWS =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;

  IssuedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record about to be written.
   *
   * @param n the running number, 0 for a paper without number
   */
  public record NewDocument(
      String template,
      int templateVersion,
      BilingualText title,
      UnitId bureau,
      BilingualText bureauName,
      String series,
      int year,
      long n,
      String number,
      long matter,
      PaperFields fields,
      String qrPath,
      Instant issuedAt) {}

  /** A record as kept, with the bureau's name as it was on the day. */
  public record Kept(IssuedDocument document, BilingualText bureauName) {}

  /** Adds a record and answers it as it is now kept. */
  public IssuedDocument add(NewDocument document) {
    var canonical = new CanonicalFields(document.fields());
    var id =
        jdbc.sql(
                """
                insert into documents.document
                       (template, template_version, title_zh, title_en, bureau, bureau_zh, bureau_en,
                        series, year, n, number, matter, fields, fields_hash, qr_path, issued_at)
                values (:template, :version, :titleZh, :titleEn, :bureau, :bureauZh, :bureauEn,
                        :series, :year, nullif(:n, 0), :number, :matter, cast(:fields as jsonb), :hash,
                        :qrPath, :issuedAt)
                returning id
                """)
            .param("template", document.template())
            .param("version", document.templateVersion())
            .param("titleZh", document.title().zh())
            .param("titleEn", document.title().en())
            .param("bureau", document.bureau().value())
            .param("bureauZh", document.bureauName().zh())
            .param("bureauEn", document.bureauName().en())
            .param("series", document.series())
            .param("year", document.year())
            .param("n", document.n())
            .param("number", document.number())
            .param("matter", document.matter())
            .param("fields", canonical.json())
            .param("hash", canonical.hash())
            .param("qrPath", document.qrPath())
            .param("issuedAt", document.issuedAt().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return issued(document, id, document.number(), canonical);
  }

  /**
   * Adds a record with the next number of its series, which stays locked until the transaction
   * ends; answers it as it is now kept.
   */
  public IssuedDocument addNumbered(NewDocument document, NumberPattern.Around around) {
    var canonical = new CanonicalFields(document.fields());
    return jdbc.sql(
            """
            with taken as (
              insert into documents.numbering as numbering (bureau, series, year, last)
              values (:bureau, :series, :year, 1)
              on conflict (bureau, series, year) do update set last = numbering.last + 1
              returning last)
            insert into documents.document
                   (template, template_version, title_zh, title_en, bureau, bureau_zh, bureau_en,
                    series, year, n, number, matter, fields, fields_hash, qr_path, issued_at)
            select :template, :version, :titleZh, :titleEn, :bureau, :bureauZh, :bureauEn,
                   :series, :year, last,
                   :before || lpad(cast(last as text), greatest(:width, length(cast(last as text))), '0')
                     || :after,
                   :matter, cast(:fields as jsonb), :hash, :qrPath, :issuedAt
              from taken
            returning id, number
            """)
        .param("template", document.template())
        .param("version", document.templateVersion())
        .param("titleZh", document.title().zh())
        .param("titleEn", document.title().en())
        .param("bureau", document.bureau().value())
        .param("bureauZh", document.bureauName().zh())
        .param("bureauEn", document.bureauName().en())
        .param("series", document.series())
        .param("year", document.year())
        .param("before", around.before())
        .param("width", around.width())
        .param("after", around.after())
        .param("matter", document.matter())
        .param("fields", canonical.json())
        .param("hash", canonical.hash())
        .param("qrPath", document.qrPath())
        .param("issuedAt", document.issuedAt().atOffset(ZoneOffset.UTC))
        .query((row, _) -> issued(document, row.getLong("id"), row.getString("number"), canonical))
        .single();
  }

  private static IssuedDocument issued(
      NewDocument document, long id, String number, CanonicalFields canonical) {
    return new IssuedDocument(
        new DocumentId(id),
        document.template(),
        document.templateVersion(),
        document.title(),
        number,
        document.bureau(),
        document.matter(),
        document.fields(),
        canonical.hash(),
        document.qrPath(),
        document.issuedAt(),
        false,
        false);
  }

  /** Adds many records at once; answers their ids in the same order. */
  public List<DocumentId> addAll(List<NewDocument> documents) {
    var ids = takeIds(documents.size());
    var rows = new ArrayList<Row>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      rows.add(Row.of(ids.get(i), documents.get(i)));
    }
    jdbc.sql(
            """
            insert into documents.document
                   (id, template, template_version, title_zh, title_en, bureau, bureau_zh, bureau_en,
                    series, year, n, number, matter, fields, fields_hash, qr_path, issued_at)
            overriding system value
            select id, template, template_version, title_zh, title_en, bureau, bureau_zh, bureau_en,
                   series, year, nullif(n, 0), number, matter, cast(fields as jsonb), fields_hash,
                   qr_path, issued_at
              from json_to_recordset(cast(:rows as json)) as row
                   (id bigint, template text, template_version integer, title_zh text, title_en text,
                    bureau bigint, bureau_zh text, bureau_en text, series text, year integer,
                    n bigint, number text, matter bigint, fields text, fields_hash text,
                    qr_path text, issued_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
    return ids.stream().map(DocumentId::new).toList();
  }

  private List<Long> takeIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('documents.document', 'id'))
              from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private record Row(
      long id,
      String template,
      int templateVersion,
      String titleZh,
      String titleEn,
      long bureau,
      String bureauZh,
      String bureauEn,
      String series,
      int year,
      long n,
      String number,
      long matter,
      String fields,
      String fieldsHash,
      String qrPath,
      Instant issuedAt) {
    static Row of(long id, NewDocument document) {
      var canonical = new CanonicalFields(document.fields());
      return new Row(
          id,
          document.template(),
          document.templateVersion(),
          document.title().zh(),
          document.title().en(),
          document.bureau().value(),
          document.bureauName().zh(),
          document.bureauName().en(),
          document.series(),
          document.year(),
          document.n(),
          document.number(),
          document.matter(),
          canonical.json(),
          canonical.hash(),
          document.qrPath(),
          document.issuedAt());
    }
  }

  public Optional<Kept> find(DocumentId id) {
    return jdbc.sql(
            """
            select document.id, template, template_version, title_zh, title_en, bureau, bureau_zh,
                   bureau_en, number, matter, fields, fields_hash, qr_path, issued_at,
                   voided.document is not null as voided
              from documents.document
              left join documents.voided on voided.document = document.id
             where document.id = :id
            """)
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  public List<Kept> ofMatter(long matter) {
    return jdbc.sql(
            """
            select document.id, template, template_version, title_zh, title_en, bureau, bureau_zh,
                   bureau_en, number, matter, fields, fields_hash, qr_path, issued_at,
                   voided.document is not null as voided
              from documents.document
              left join documents.voided on voided.document = document.id
             where matter = :matter
               and matter <> 0
             order by document.id
            """)
        .param("matter", matter)
        .query((row, _) -> read(row))
        .list();
  }

  /** A paper, locked until the transaction ends. */
  public Optional<Kept> lock(DocumentId id) {
    jdbc.sql("select id from documents.document where id = ? for update")
        .param(id.value())
        .query(Long.class)
        .optional();
    return find(id);
  }

  /** Names the copy that holds in place of a void one. */
  public void succeed(DocumentId former, DocumentId successor) {
    jdbc.sql(
            """
            insert into documents.reprint (former, successor)
            values (?, ?)
            """)
        .params(former.value(), successor.value())
        .update();
  }

  public Optional<Voiding> voiding(DocumentId id) {
    return jdbc.sql(
            """
            select v.voided_at, r.successor
              from documents.voided v
              left join documents.reprint r on r.former = v.document
             where v.document = ?
            """)
        .param(id.value())
        .query((row, _) -> {
          var successor = row.getLong("successor");
          return new Voiding(
              row.getObject("voided_at", OffsetDateTime.class).toInstant(),
              successor == 0 ? Optional.empty() : Optional.of(new DocumentId(successor)));
        })
        .optional();
  }

  /** Marks a paper as void; of two who do it the first is kept. */
  public void annul(DocumentId id, String reason, Instant at) {
    jdbc.sql(
            """
            insert into documents.voided (document, reason, voided_at)
            values (:document, :reason, :at)
            on conflict (document) do nothing
            """)
        .param("document", id.value())
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Kept read(ResultSet row) throws SQLException {
    var fields = JSON.readValue(row.getString("fields"), PaperFields.class);
    var hash = row.getString("fields_hash");
    if (!new CanonicalFields(fields).hash().equals(hash)) {
      throw new IllegalStateException(
          "The fields of document " + row.getLong("id") + " are not those that were issued");
    }
    return new Kept(
        new IssuedDocument(
            new DocumentId(row.getLong("id")),
            row.getString("template"),
            row.getInt("template_version"),
            new BilingualText(row.getString("title_zh"), row.getString("title_en")),
            row.getString("number"),
            new UnitId(row.getLong("bureau")),
            row.getLong("matter"),
            fields,
            hash,
            row.getString("qr_path"),
            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("voided"),
            false),
        new BilingualText(row.getString("bureau_zh"), row.getString("bureau_en")));
  }
}
