package hongdun.documents.web;

import hongdun.portal.Page;
import hongdun.shared.BilingualText;
import java.util.List;

/** 缺字提示 — says which characters keep a paper from being printed. */
public record MissingGlyphsPage(BilingualText title, String number, List<String> characters)
    implements Page {
  @Override
  public String template() {
    return "documents/missingGlyphs";
  }

  @Override
  public int status() {
    return 422;
  }

  /** The code point as lists of characters have it: U+20BB7. */
  public String code(String character) {
    return "U+%04X".formatted(character.codePointAt(0));
  }
}
