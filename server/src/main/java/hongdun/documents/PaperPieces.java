package hongdun.documents;

import hongdun.shared.BilingualText;
import java.util.Map;

/**
 * 文书要素 — what a bureau puts on its papers in its own words: letterhead, seal, contact, remedies.
 */
public record PaperPieces(Map<Piece, BilingualText> texts) {
  public static final PaperPieces NONE = new PaperPieces(Map.of());
  private static final BilingualText NOTHING = new BilingualText("", "");

  public PaperPieces {
    texts = Map.copyOf(texts);
  }

  /** The pieces. */
  public enum Piece {
    /** 抬头 stands above the rule in place of the bureau's name. */
    LETTERHEAD,
    /** 印章单位名称 runs along the rim of the seal. */
    SEAL_NAME,
    /** 印章用途 stands at the foot of the seal. */
    SEAL_USE,
    ADDRESS,
    OPENING_HOURS,
    PHONE,
    /** 救济途径 says where reconsideration is asked for and a suit is brought. */
    REMEDY
  }

  public BilingualText of(Piece piece) {
    var text = texts.get(piece);
    return text == null ? NOTHING : text;
  }
}
