package hongdun.documents;

import hongdun.documents.PaperPieces.Piece;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * 打印要素 — what the print adds to the fields.
 *
 * @param number the paper's number, empty for a draft or a paper without number of its own
 * @param qr what the QR code says, empty if the paper has none
 * @param draft whether this is a paper to be signed and handed in, not issued by the bureau
 * @param mark words over the page such as 作废, empty if none
 * @param bureau the bureau that issues the paper, empty for a draft
 * @param day the day of issue as printed (2026年11月22日), empty for a draft
 * @param pieces what the bureau puts on its papers in its own words
 * @param language Chinese for the paper itself, English for its reading copy
 */
public record PaperPrint(
    String number,
    String qr,
    boolean draft,
    String mark,
    BilingualText bureau,
    String day,
    Language language,
    PaperPieces pieces) {
  /** Without anything of the bureau's own. */
  public PaperPrint(
      String number,
      String qr,
      boolean draft,
      String mark,
      BilingualText bureau,
      String day,
      Language language) {
    this(number, qr, draft, mark, bureau, day, language, PaperPieces.NONE);
  }

  /** Whether this is the reading copy in English, which holds no force. */
  public boolean isTranslation() {
    return language == Language.EN;
  }

  public String bureauName() {
    return bureau.in(language);
  }

  /** A piece in the language of the paper; empty when the bureau says nothing. */
  public String piece(Piece piece) {
    return pieces.of(piece).in(language);
  }

  /** What stands above the rule. */
  public String letterhead() {
    return piece(Piece.LETTERHEAD).isEmpty() ? bureauName() : piece(Piece.LETTERHEAD);
  }

  /** The words along the rim of the seal, always Chinese. */
  public String sealName() {
    var own = pieces.of(Piece.SEAL_NAME).zh();
    return own.isEmpty() ? bureau.zh() : own;
  }

  /** The words at the foot of the seal, or those the template has. */
  public String sealUse(String standard) {
    var own = pieces.of(Piece.SEAL_USE).zh();
    return own.isEmpty() ? standard : own;
  }

  /** Address, opening hours and telephone of the bureau, as far as it gives them. */
  public List<String> contact() {
    return Stream.of(Piece.ADDRESS, Piece.OPENING_HOURS, Piece.PHONE)
        .map(this::piece)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
