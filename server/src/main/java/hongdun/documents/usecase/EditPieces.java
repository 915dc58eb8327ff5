package hongdun.documents.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.documents.Documents.Rendering;
import hongdun.documents.PaperPieces;
import hongdun.documents.PaperPieces.Piece;
import hongdun.documents.PaperPrint;
import hongdun.documents.PaperTemplate;
import hongdun.documents.domain.GivenPiece;
import hongdun.documents.persistence.PieceRows;
import hongdun.documents.print.PaperPress;
import hongdun.portal.AdministrationLog;
import hongdun.portal.AdministrationLog.Change;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.PublicAddress;
import hongdun.portal.SignedIn;
import hongdun.portal.Words;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 文书模板 — the papers as a bureau sees them: each to be looked at with invented data, and what the
 * bureau puts on all of them in its own words. The text the law asks for is not changed here.
 */
@Component
public class EditPieces {
  private static final int LONGEST = 200;
  private static final int HISTORY = 50;
  private final PaperTemplates templates;
  private final PieceRows rows;
  private final Agency agency;
  private final Look look;
  private final InstantSource clock;

  EditPieces(
      PaperTemplates templates, PieceRows rows, Agency agency, Look look, InstantSource clock) {
    this.templates = templates;
    this.rows = rows;
    this.agency = agency;
    this.look = look;
    this.clock = clock;
  }

  /** How a paper is shown, and where a change is written down. */
  @Component
  record Look(PaperPress press, PublicAddress address, Words words, AdministrationLog log) {}

  /** A line of the history with the name of who gave it. */
  public record Given(GivenPiece piece, String by) {}

  public List<PaperTemplate> papers() {
    return templates.newest().stream().sorted(Comparator.comparing(PaperTemplate::code)).toList();
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }

  @Transactional(readOnly = true)
  public PaperPieces pieces(SignedIn who) {
    return rows.on(bureau(who), today());
  }

  @Transactional(readOnly = true)
  public List<Given> history(SignedIn who) {
    return rows.history(bureau(who), HISTORY).stream()
        .map(kept -> new Given(kept, agency.officer(kept.by()).name()))
        .toList();
  }

  private UnitId bureau(SignedIn who) {
    return agency.unit(new UnitId(who.unit())).bureau();
  }

  public boolean mayEdit(SignedIn who) {
    return agency
        .rolesIn(new OfficerId(who.officer()), bureau(who), today())
        .contains(Role.SYSTEM_ADMINISTRATOR);
  }

  /**
   * Keeps those pieces that differ, from a day; says everything that is wrong and then keeps none.
   */
  @Transactional
  public List<Shortcoming> keep(
      Map<Piece, BilingualText> wanted, Optional<LocalDate> from, SignedIn who) {
    if (!mayEdit(who)) {
      throw new NotFound("Account " + who.account() + " does not keep the papers");
    }
    var faults = new ArrayList<Shortcoming>();
    wanted.forEach((piece, text) -> {
      if (Math.max(text.zh().length(), text.en().length()) > LONGEST) {
        faults.add(
            Shortcoming.of(piece.name(), "documents.pieces.fault.long", Integer.toString(LONGEST)));
      }
    });
    if (from.isEmpty() || from.get().isBefore(today())) {
      faults.add(Shortcoming.of("from", "documents.pieces.fault.from"));
    }
    if (faults.isEmpty() && !addAll(wanted, from.orElseThrow(), who)) {
      faults.add(Shortcoming.of("from", "documents.pieces.fault.same"));
    }
    return List.copyOf(faults);
  }

  private boolean addAll(Map<Piece, BilingualText> wanted, LocalDate from, SignedIn who) {
    var bureau = bureau(who);
    var standing = rows.on(bureau, from);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean any = false;
    for (var each : wanted.entrySet()) {
      var before = standing.of(each.getKey());
      if (before.equals(each.getValue())) {
        continue;
      }
      any = true;
      rows.add(
          bureau,
          new GivenPiece(each.getKey(), each.getValue(), from, new OfficerId(who.officer()), now));
      look.log()
          .write(
              Change.by(
                  who,
                  "documents.pieces.act.changed",
                  "papers/" + bureau.value() + "/" + each.getKey().name() + " " + from,
                  words(before),
                  words(each.getValue())));
    }
    return any;
  }

  private static String words(BilingualText text) {
    return text.zh() + " · " + text.en();
  }

  /** A paper with invented data and what the bureau puts on it today. */
  @Transactional(readOnly = true)
  public Rendering preview(String code, Language language, SignedIn who) {
    var template =
        papers().stream()
            .filter(paper -> paper.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("No paper " + code));
    var file = language == Language.ZH ? Optional.of(template.file()) : template.translation();
    var bureau = agency.unit(bureau(who));
    boolean draft = template.numberPattern().isEmpty();
    var print =
        new PaperPrint(
            "",
            look.address().of("/"),
            draft,
            look.words().text(language, "documents.mark.sample"),
            bureau.name(),
            Dates.day(today(), language),
            language,
            rows.on(bureau.id(), today()));
    return look.press()
        .print(
            new PaperPress.Paper(
                file.orElseThrow(() -> new NotFound("No reading copy of " + code)),
                template.title().in(language),
                template.sample(),
                print,
                Optional.empty()));
  }
}
