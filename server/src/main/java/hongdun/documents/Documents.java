package hongdun.documents;

import hongdun.agency.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 文书 — issues papers and finds them again. */
public interface Documents {
  /**
   * Issues a paper: its record with number, template, fields and hash, in the current transaction,
   * as one of its last statements (the number is dense). The PDF is rendered when first asked for.
   */
  IssuedDocument issue(Order order);

  /**
   * 作废 — marks a paper as void in the current transaction. It keeps its number and is printed with
   * the mark from now on; voiding a void paper changes nothing.
   */
  void annul(DocumentId id, String reason);

  /**
   * 补换 — issues a paper once more with a number of its own and voids the copy before, in the
   * current transaction, as one of its last statements. A void copy is not printed again.
   */
  IssuedDocument reissue(DocumentId former, String reason);

  /** Since when a paper is void, and which copy holds instead; empty for one that holds. */
  Optional<Voiding> voiding(DocumentId id);

  Optional<IssuedDocument> find(DocumentId id);

  /** The papers of a matter, oldest first. */
  List<IssuedDocument> ofMatter(long matter);

  /** Renders a paper to be signed and handed in; nothing is recorded. */
  Rendering draft(String templateCode, PaperFields fields, String qrText);

  /**
   * What to issue.
   *
   * @param bureau in whose name and series
   * @param matter the matter it belongs to, 0 if none
   * @param qrPath the path the QR code leads to, empty for none; {@link #ITS_ID} in it stands for
   *     the paper's own identity, which is known when it is issued
   */
  record Order(String templateCode, UnitId bureau, long matter, PaperFields fields, String qrPath) {
    public static final String ITS_ID = "{id}";
  }

  /** 作废记录 — since when a paper is void, and which copy holds in its place. */
  record Voiding(Instant at, Optional<DocumentId> successor) {}

  /** The outcome of printing. */
  sealed interface Rendering {
    record Printed(byte[] pdf) implements Rendering {}

    /** The font has no glyph for these characters; the paper is not printed with holes in it. */
    record MissingGlyphs(List<String> characters) implements Rendering {}
  }
}
