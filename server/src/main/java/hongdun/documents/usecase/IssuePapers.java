package hongdun.documents.usecase;

import hongdun.agency.Agency;
import hongdun.documents.CopyVoided;
import hongdun.documents.DocumentId;
import hongdun.documents.DocumentIssued;
import hongdun.documents.Documents;
import hongdun.documents.IssuedDocument;
import hongdun.documents.PaperFields;
import hongdun.documents.PaperPrint;
import hongdun.documents.PaperTemplate;
import hongdun.documents.domain.MissingFields;
import hongdun.documents.domain.NumberPattern;
import hongdun.documents.persistence.IssuedDocuments;
import hongdun.documents.print.PaperPress;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发文 — writes the record of a paper with its number; a draft is printed and leaves no record. */
@Component
class IssuePapers implements Documents {
  private static final BilingualText NOBODY = new BilingualText("", "");

  private final PaperTemplates templates;
  private final Agency agency;
  private final PaperBook book;
  private final PaperPress press;
  private final InstantSource clock;

  IssuePapers(
      PaperTemplates templates,
      Agency agency,
      PaperBook book,
      PaperPress press,
      InstantSource clock) {
    this.templates = templates;
    this.agency = agency;
    this.book = book;
    this.press = press;
    this.clock = clock;
  }

  /** The tables an issue writes, and who hears of it. */
  @Component
  record PaperBook(IssuedDocuments documents, ApplicationEventPublisher events) {}

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public IssuedDocument issue(Order order) {
    var template = templates.current(order.templateCode());
    refuseIncomplete(template, order.fields());
    var bureau = agency.unit(order.bureau());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int year = Dates.dayOf(now).getYear();
    var pattern = new NumberPattern(template.numberPattern());

    var paper =
        new IssuedDocuments.NewDocument(
            template.code(),
            template.version(),
            template.title(),
            bureau.id(),
            bureau.name(),
            pattern.value(),
            year,
            0,
            "",
            order.matter(),
            order.fields(),
            order.qrPath(),
            now);
    var document =
        pattern.isEmpty()
            ? book.documents.add(paper)
            : book.documents.addNumbered(paper, pattern.around(bureau.shortName(), year));
    book.events.publishEvent(new DocumentIssued(document.id(), bureau.id(), order.matter(), now));
    return document.ofTemplate(template);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void annul(DocumentId id, String reason) {
    book.documents.annul(id, reason, clock.instant());
  }

  @Override
  public Optional<IssuedDocument> find(DocumentId id) {
    return book.documents.find(id).map(this::known);
  }

  private IssuedDocument known(IssuedDocuments.Kept kept) {
    var document = kept.document();
    return document.ofTemplate(templates.of(document.templateCode(), document.templateVersion()));
  }

  @Override
  public Optional<Voiding> voiding(DocumentId id) {
    return book.documents.voiding(id);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public IssuedDocument reissue(DocumentId former, String reason) {
    var document =
        book.documents
            .lock(former)
            .map(this::known)
            .filter(found -> found.licence() && !found.voided())
            .orElseThrow(() -> new CopyVoided(former));
    annul(former, reason);
    var successor =
        issue(
            new Order(
                document.templateCode(),
                document.bureau(),
                document.matter(),
                document.fields(),
                document.qrPath()));
    book.documents.succeed(former, successor.id());
    return successor;
  }

  @Override
  public List<IssuedDocument> ofMatter(long matter) {
    return book.documents.ofMatter(matter).stream().map(this::known).toList();
  }

  @Override
  public Rendering draft(String templateCode, PaperFields fields, String qrText) {
    var template = templates.current(templateCode);
    refuseIncomplete(template, fields);
    var print = new PaperPrint("", qrText, true, "", NOBODY, "", Language.ZH);
    return press.print(
        new PaperPress.Paper(
            template.file(), template.title().zh(), fields, print, Optional.empty()));
  }

  static void refuseIncomplete(PaperTemplate template, PaperFields fields) {
    var missing = MissingFields.in(fields, template.fields());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The paper " + template.code() + " is given no " + String.join(", ", missing));
    }
  }
}
