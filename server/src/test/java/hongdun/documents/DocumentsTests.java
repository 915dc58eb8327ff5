package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Unit;
import hongdun.documents.Documents.Order;
import hongdun.documents.usecase.ReadPaper;
import hongdun.documents.usecase.ReadPaper.Reading;
import hongdun.registration.papers.RegistrationPaper;
import hongdun.registration.papers.SamplePapers;
import hongdun.shared.Language;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HongdunTest
class DocumentsTests {
  private static final AtomicLong MATTERS = new AtomicLong(OpenPapers.FROM);

  private final Documents documents;
  private final ReadPaper reader;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Unit bureau;

  DocumentsTests(
      Documents documents,
      ReadPaper reader,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      Agency agency) {
    this.documents = documents;
    this.reader = reader;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.bureau =
        agency.competentFor(new Region("510105"), LocalDate.of(2026, 11, 24)).orElseThrow();
  }

  @Test
  void aPaperIsItsRecordWithNumberFieldsAndTheirHash() {
    var matter = MATTERS.incrementAndGet();

    var issued = issue(RegistrationPaper.RECEIPT, matter);

    assertThat(issued.number()).matches("（.+）受理〔20\\d\\d〕第[1-9]\\d*号");
    assertThat(issued.fields()).isEqualTo(SamplePapers.fieldsOf(RegistrationPaper.RECEIPT));
    assertThat(issued.fieldsHash()).matches("[0-9a-f]{64}");
    assertThat(documents.find(issued.id())).contains(issued);
    assertThat(documents.ofMatter(matter)).containsExactly(issued);
  }

  @Test
  void numbersAreDenseEvenWhenManyIssueAtOnceAndSomeFail() throws Exception {
    var matter = MATTERS.incrementAndGet();
    var before = number(issue(RegistrationPaper.WITHDRAWAL_CONFIRMATION, matter));
    var work = new ArrayList<Callable<Object>>();
    for (int i = 0; i < 30; i++) {
      boolean fails = i % 3 == 0;
      work.add(() ->
          transaction.execute(status -> {
            var issued = documents.issue(order(RegistrationPaper.WITHDRAWAL_CONFIRMATION, matter));
            if (fails) {
              status.setRollbackOnly();
            }
            return issued;
          }));
    }

    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }

    var numbers = documents.ofMatter(matter).stream().map(DocumentsTests::number).sorted().toList();
    assertThat(numbers).hasSize(21);
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(before + i);
    }
  }

  @Test
  void aPaperIsIssuedOnlyInTheTransactionOfItsAct() {
    assertThatThrownBy(() -> documents.issue(order(RegistrationPaper.RECEIPT, 1)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aPaperWithoutOneOfItsFieldsIsADefectThatNamesThemAll() {
    var empty = new PaperFields(Map.of("applicant", "王帆"), Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            transaction.execute(_ ->
                documents.issue(
                    new Order(RegistrationPaper.RECEIPT.code(), bureau.id(), 1, empty, ""))))
        .withMessageContaining("companyName")
        .withMessageContaining("materials.name");
  }

  @Test
  void whatWasIssuedCannotBeChanged() {
    var issued = issue(RegistrationPaper.RECEIPT, MATTERS.incrementAndGet());

    assertThatThrownBy(() ->
            jdbc.sql("update documents.document set number = 'x' where id = ?")
                .param(issued.id().value())
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            jdbc.sql("delete from documents.document where id = ?")
                .param(issued.id().value())
                .update())
        .hasMessageContaining("append-only");
  }

  @Test
  void thePaperIsPrintedWhenFirstAskedForAndKept() {
    var issued = issue(RegistrationPaper.REGISTRATION_NOTICE, MATTERS.incrementAndGet());

    var first = (Reading.Readable) reader.read(issued.id(), Language.ZH, Optional.empty());
    var again = (Reading.Readable) reader.read(issued.id(), Language.ZH, Optional.empty());

    assertThat(first.pdf()).startsWith('%', 'P', 'D', 'F');
    assertThat(again.sha256()).isEqualTo(first.sha256());
    assertThat(renditions(issued)).isEqualTo(1);
  }

  @Test
  void aVoidPaperKeepsItsNumberAndIsPrintedWithTheMark() {
    var issued = issue(RegistrationPaper.LICENCE_ORIGINAL, MATTERS.incrementAndGet());
    var sound = (Reading.Readable) reader.read(issued.id(), Language.ZH, Optional.empty());

    transaction.executeWithoutResult(_ -> documents.annul(issued.id(), "补发"));
    transaction.executeWithoutResult(_ -> documents.annul(issued.id(), "补发"));

    var annulled = documents.find(issued.id()).orElseThrow();
    assertThat(annulled.voided()).isTrue();
    assertThat(annulled.number()).isEqualTo(issued.number());
    var marked = (Reading.Readable) reader.read(issued.id(), Language.ZH, Optional.empty());
    assertThat(marked.sha256()).isNotEqualTo(sound.sha256());
    assertThat(renditions(issued)).isEqualTo(2);
  }

  @Test
  void aPaperNobodyAnswersForIsReadByNobody() {
    var issued = issue(RegistrationPaper.RECEIPT, OpenPapers.FROM - 1);

    assertThat(reader.read(issued.id(), Language.ZH, Optional.empty()))
        .isEqualTo(new Reading.Nothing());
    assertThat(reader.read(new DocumentId(Long.MAX_VALUE), Language.ZH, Optional.empty()))
        .isEqualTo(new Reading.Nothing());
  }

  @Test
  void aCharacterTheFontLacksStopsThePrintingAndIsNamed() {
    var fields = SamplePapers.aCompany().with("applicant", "王𪛖").of(RegistrationPaper.RECEIPT);
    var issued =
        transaction.execute(_ ->
            documents.issue(
                new Order(
                    RegistrationPaper.RECEIPT.code(),
                    bureau.id(),
                    MATTERS.incrementAndGet(),
                    fields,
                    "")));

    var reading = reader.read(issued.id(), Language.ZH, Optional.empty());

    assertThat(reading).isInstanceOf(Reading.Unprintable.class);
    assertThat(((Reading.Unprintable) reading).characters()).containsExactly("𪛖");
    assertThat(renditions(issued)).isZero();
  }

  @Test
  void aDraftLeavesNoRecord() {
    var before = jdbc.sql("select count(*) from documents.document").query(Long.class).single();

    var draft =
        documents.draft(
            RegistrationPaper.ARTICLES.code(),
            SamplePapers.fieldsOf(RegistrationPaper.ARTICLES),
            "");

    assertThat(draft).isInstanceOf(Documents.Rendering.Printed.class);
    assertThat(jdbc.sql("select count(*) from documents.document").query(Long.class).single())
        .isGreaterThanOrEqualTo(before);
  }

  private IssuedDocument issue(RegistrationPaper paper, long matter) {
    var issued = transaction.execute(_ -> documents.issue(order(paper, matter)));
    assertThat(issued).isNotNull();
    return issued;
  }

  private Order order(RegistrationPaper paper, long matter) {
    return new Order(
        paper.code(), bureau.id(), matter, SamplePapers.fieldsOf(paper), "/progress/7KQ4XW2M");
  }

  private long renditions(IssuedDocument document) {
    return jdbc.sql("select count(*) from documents.rendition where document = ?")
        .param(document.id().value())
        .query(Long.class)
        .single();
  }

  private static long number(IssuedDocument document) {
    return Long.parseLong(document.number().replaceAll(".*第(\\d+)号", "$1"));
  }
}
