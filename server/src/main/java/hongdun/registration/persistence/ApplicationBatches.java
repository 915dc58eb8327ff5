package hongdun.registration.persistence;

import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Application.Applicant;
import hongdun.registration.domain.Opinion;
import hongdun.registration.domain.PastApplication;
import hongdun.registration.domain.Remark;
import hongdun.registration.domain.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Many applications of the past at once, with one statement for each table. */
@Repository
public class ApplicationBatches {
  private static final JsonMapper ROWS =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Drafts drafts;

  ApplicationBatches(JdbcClient jdbc, JsonMapper json, Drafts drafts) {
    this.jdbc = jdbc;
    this.json = json;
    this.drafts = drafts;
  }

  public List<ApplicationId> takeIds(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('registration.application', 'id'))
              from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, _) -> new ApplicationId(row.getLong(1)))
        .list();
  }

  public void insert(List<PastApplication> past) {
    insertApplications(past.stream().map(this::row).toList());
    insertSubmissions(past.stream().flatMap(this::submissions).toList());
    insertSignatures(past.stream().flatMap(ApplicationBatches::signatures).toList());
    insertPapers(past.stream().flatMap(ApplicationBatches::papers).toList());
    insertOpinions(past.stream().flatMap(ApplicationBatches::opinions).toList());
    insertEstablished(past.stream().flatMap(ApplicationBatches::established).toList());
  }

  private void insertApplications(List<ApplicationRow> rows) {
    jdbc.sql(
            """
            insert into registration.application
              (id, item, account, entered_by, bureau, party_name, party_contact, language, state,
               draft, sealed_key, matter, created_at, updated_at)
            overriding system value
            select id, item, account, entered_by, bureau, party_name, party_contact, language,
                   'HANDED_IN', cast(draft as jsonb), sealed_key, matter, created_at, updated_at
              from json_to_recordset(cast(:rows as json)) as row
                   (id bigint, item text, account bigint, entered_by bigint, bureau bigint,
                    party_name text, party_contact text, language text, draft text,
                    sealed_key integer, matter bigint, created_at timestamptz, updated_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  private void insertSubmissions(List<SubmissionRow> rows) {
    jdbc.sql(
            """
            insert into registration.submission
                   (application, number, draft, sealed_key, text_hash, submitted_at)
            select application, number, cast(draft as jsonb), sealed_key, text_hash, submitted_at
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, number integer, draft text, sealed_key integer,
                    text_hash text, submitted_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  private void insertSignatures(List<SignatureRow> rows) {
    jdbc.sql(
            """
            insert into registration.signature
              (application, signatory, text_hash, name, way, officer, signed_at)
            select application, signatory, text_hash, name, way, officer, signed_at
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, signatory text, text_hash text, name text, way text,
                    officer bigint, signed_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  private void insertPapers(List<PaperRow> rows) {
    jdbc.sql(
            """
            insert into registration.paper (application, material, seen_by, added_at)
            select application, material, seen_by, added_at
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, material text, seen_by bigint, added_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  private void insertOpinions(List<OpinionRow> rows) {
    jdbc.sql(
            """
            insert into registration.opinion (application, step, officer, reasons, given_at)
            select application, step, officer, reasons, given_at
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, step text, officer bigint, reasons text,
                    given_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  private void insertEstablished(List<EstablishedRow> rows) {
    jdbc.sql(
            """
            insert into registration.established (application, entity, code, established_at)
            select application, entity, code, established_at
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, entity bigint, code text, established_at timestamptz)
            """)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  /** A correction notice of the past; a document of 0 was not taken over. */
  public record PastCorrection(
      ApplicationId application,
      int submission,
      long officer,
      List<Remark> remarks,
      long document,
      boolean settled,
      LocalDate resubmitBy,
      Instant at) {}

  public void insertCorrections(List<PastCorrection> past) {
    var rows =
        ROWS.writeValueAsString(
            past.stream()
                .map(one ->
                    new CorrectionRow(
                        one.application().value(),
                        one.submission(),
                        one.officer(),
                        json.writeValueAsString(one.remarks()),
                        one.document(),
                        one.settled(),
                        one.resubmitBy(),
                        one.at()))
                .toList());
    jdbc.sql(
            """
            insert into registration.correction
              (application, submission, officer, shortcomings, document, resubmit_by, issued_at)
            select application, submission, officer, cast(shortcomings as jsonb), document,
                   resubmit_by, at
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, submission integer, officer bigint, shortcomings text,
                    document bigint, resubmit_by date, at timestamptz)
            """)
        .param("rows", rows)
        .update();
    jdbc.sql(
            """
            insert into registration.correction_settled (application)
            select application
              from json_to_recordset(cast(:rows as json)) as row
                   (application bigint, settled boolean)
             where settled
            """)
        .param("rows", rows)
        .update();
  }

  private ApplicationRow row(PastApplication past) {
    var created = past.submissions().getFirst().at();
    var updated = past.submissions().getLast().at();
    return switch (past.applicant()) {
      case Applicant.Online(var account) ->
          row(past, account, null, null, "", "", created, updated);
      case Applicant.WalkIn(var officer, var bureau, var name, var contact) ->
          row(past, null, officer, bureau.value(), name.value(), contact.value(), created, updated);
    };
  }

  private ApplicationRow row(
      PastApplication past,
      @Nullable Long account,
      @Nullable Long enteredBy,
      @Nullable Long bureau,
      String name,
      String contact,
      Instant created,
      Instant updated) {
    var draft = drafts.write(past.id(), past.submissions().getLast().draft());
    return new ApplicationRow(
        past.id().value(),
        past.item(),
        account,
        enteredBy,
        bureau,
        name,
        contact,
        past.language().name(),
        draft.json(),
        draft.key(),
        past.matter().value(),
        created,
        updated);
  }

  private Stream<SubmissionRow> submissions(PastApplication past) {
    return IntStream.range(0, past.submissions().size())
        .mapToObj(i -> {
          var submission = past.submissions().get(i);
          var draft = drafts.write(past.id(), submission.draft());
          return new SubmissionRow(
              past.id().value(),
              i + 1,
              draft.json(),
              draft.key(),
              submission.hash(),
              submission.at());
        });
  }

  private static Stream<SignatureRow> signatures(PastApplication past) {
    var hash = past.submissions().getLast().hash();
    return past.signatures().stream()
        .map(signature ->
            new SignatureRow(
                past.id().value(),
                signature.signatory(),
                hash,
                signature.name(),
                signature.way().name(),
                signature.way() == Signature.Way.COUNTER ? past.seenBy() : null,
                signature.signedAt()));
  }

  private static Stream<PaperRow> papers(PastApplication past) {
    return past.originals().stream()
        .map(material ->
            new PaperRow(
                past.id().value(), material, past.seenBy(), past.submissions().getFirst().at()));
  }

  private static Stream<OpinionRow> opinions(PastApplication past) {
    return past.opinions().stream().map(opinion -> row(past, opinion));
  }

  private static OpinionRow row(PastApplication past, Opinion opinion) {
    return new OpinionRow(
        past.id().value(),
        opinion.step().name(),
        opinion.officer(),
        opinion.reasons(),
        opinion.givenAt());
  }

  private static Stream<EstablishedRow> established(PastApplication past) {
    return past.established().stream()
        .map(became ->
            new EstablishedRow(
                past.id().value(), became.entity(), became.code().value(), became.at()));
  }

  private record ApplicationRow(
      long id,
      String item,
      @Nullable Long account,
      @Nullable Long enteredBy,
      @Nullable Long bureau,
      String partyName,
      String partyContact,
      String language,
      String draft,
      @Nullable Integer sealedKey,
      long matter,
      Instant createdAt,
      Instant updatedAt) {}

  private record SubmissionRow(
      long application,
      int number,
      String draft,
      @Nullable Integer sealedKey,
      String textHash,
      Instant submittedAt) {}

  private record SignatureRow(
      long application,
      String signatory,
      String textHash,
      String name,
      String way,
      @Nullable Long officer,
      Instant signedAt) {}

  private record PaperRow(long application, String material, long seenBy, Instant addedAt) {}

  private record CorrectionRow(
      long application,
      int submission,
      long officer,
      String shortcomings,
      long document,
      boolean settled,
      LocalDate resubmitBy,
      Instant at) {}

  private record OpinionRow(
      long application, String step, long officer, String reasons, Instant givenAt) {}

  private record EstablishedRow(
      long application, long entity, String code, Instant establishedAt) {}
}
