package hongdun.register.usecase;

import static hongdun.shared.Language.EN;
import static hongdun.shared.Language.ZH;

import hongdun.agency.Agency;
import hongdun.agency.UnitId;
import hongdun.documents.DocumentId;
import hongdun.documents.Documents;
import hongdun.documents.Documents.Order;
import hongdun.documents.IssuedDocument;
import hongdun.documents.PaperFields;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.AuditTrail.Line;
import hongdun.portal.Dates;
import hongdun.portal.SignedIn;
import hongdun.register.MarketEntity;
import hongdun.register.domain.BookOnDay;
import hongdun.register.domain.BookOnDay.Difference;
import hongdun.register.domain.Fact;
import hongdun.register.persistence.Extracts;
import hongdun.shared.UnifiedSocialCreditCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 出具查询证明 — gives anybody a certified extract of the public facts, and checks one that was given.
 */
@Component
public class IssueExtract {
  private final ShowBookOnDay books;
  private final FactWords words;
  private final Desk desk;
  private final Extracts extracts;
  private final InstantSource clock;

  IssueExtract(
      ShowBookOnDay books, FactWords words, Desk desk, Extracts extracts, InstantSource clock) {
    this.books = books;
    this.words = words;
    this.desk = desk;
    this.extracts = extracts;
    this.clock = clock;
  }

  /** 出证 — in whose name papers are issued, and where it is written down. */
  @Component
  record Desk(Agency agency, Documents documents, AuditTrail trail) {}

  /** 出具结果 — the extract, or why there is none. */
  public sealed interface Outcome {
    record Issued(DocumentId id) implements Outcome {}

    /** No such entity, or not yet on that day. */
    record NothingToCertify() implements Outcome {}

    /** No bureau here keeps the book of its place. */
    record NotOurs() implements Outcome {}
  }

  @Transactional
  public Outcome issue(UnifiedSocialCreditCode code, LocalDate day, Optional<SignedIn> by) {
    var shown = books.show(code, day);
    if (shown.isEmpty() || shown.get().book().facts().isEmpty()) {
      return new Outcome.NothingToCertify();
    }
    var entity = shown.get().entity();
    var bureau = bureau(entity);
    if (bureau.isEmpty()) {
      return new Outcome.NotOurs();
    }
    desk.trail()
        .write(
            new Line(
                Act.EXTRACT_ISSUED,
                by.map(SignedIn::account).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                OptionalLong.empty(),
                code.value() + " " + day));
    var document =
        desk.documents()
            .issue(
                new Order(
                    ExtractPaper.CODE,
                    bureau.get(),
                    0,
                    fields(shown.get().entity(), shown.get().book()),
                    "/extracts/" + Order.ITS_ID));
    extracts.add(document.id().value(), entity, day, by.map(SignedIn::account), clock.instant());
    return new Outcome.Issued(document.id());
  }

  private Optional<UnitId> bureau(MarketEntity entity) {
    return entity.authority();
  }

  private PaperFields fields(MarketEntity entity, BookOnDay book) {
    return new PaperFields(
        Map.of(
            "uscc", entity.code().value(),
            "companyName", entity.name(),
            "asOf", Dates.day(book.day(), ZH),
            "asOfEn", Dates.day(book.day(), EN),
            "standing", words.standing(book.standing(), ZH),
            "standingEn", words.standing(book.standing(), EN)),
        Map.of(
            "facts",
            Stream.of(Fact.values())
                .filter(fact -> fact != Fact.INDUSTRY)
                .filter(fact -> fact == Fact.TERM || !book.fact(fact).isEmpty())
                .map(fact ->
                    Map.of(
                        "label", words.label(fact, ZH),
                        "labelEn", words.label(fact, EN),
                        "value", words.value(fact, book.fact(fact), ZH),
                        "valueEn", words.value(fact, book.fact(fact), EN)))
                .toList(),
            "entries",
            book.entries().stream()
                .map(entry ->
                    Map.of(
                        "day", Dates.day(entry.on(), ZH),
                        "dayEn", Dates.day(entry.on(), EN),
                        "kind", words.kind(entry.kind(), ZH),
                        "kindEn", words.kind(entry.kind(), EN)))
                .toList()));
  }

  /**
   * 核验结果 — an extract that was given.
   *
   * @param since what the book of today says otherwise
   */
  public record Checked(
      IssuedDocument document,
      UnifiedSocialCreditCode code,
      LocalDate day,
      List<Difference> since) {}

  @Transactional(readOnly = true)
  public Optional<Checked> check(DocumentId id) {
    return extracts
        .find(id.value())
        .flatMap(kept ->
            desk.documents()
                .find(id)
                .flatMap(document ->
                    books
                        .show(kept.code(), kept.day())
                        .map(then ->
                            new Checked(
                                document,
                                kept.code(),
                                kept.day(),
                                then.book()
                                    .differencesTo(
                                        books.book(
                                            then.entity(), Dates.dayOf(clock.instant())))))));
  }
}
