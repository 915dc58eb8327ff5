package hongdun.documents;

import hongdun.shared.BilingualText;
import hongdun.shared.Language;

/**
 * 打印要素 — what the print adds to the fields.
 *
 * @param number the paper's number, empty for a draft or a paper without number of its own
 * @param qr what the QR code says, empty if the paper has none
 * @param draft whether this is a paper to be signed and handed in, not issued by the bureau
 * @param mark words over the page such as 作废, empty if none
 * @param bureau the bureau that issues the paper, empty for a draft
 * @param day the day of issue as printed (2026年11月22日), empty for a draft
 * @param language Chinese for the paper itself, English for its reading copy
 */
public record PaperPrint(
    String number,
    String qr,
    boolean draft,
    String mark,
    BilingualText bureau,
    String day,
    Language language) {
  /** Whether this is the reading copy in English, which holds no force. */
  public boolean isTranslation() {
    return language == Language.EN;
  }

  public String bureauName() {
    return bureau.in(language);
  }
}
