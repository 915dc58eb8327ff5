package hongdun.register;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * 比对字形 — a name or a part of one as names are compared: half-width, simplified, capital letters and
 * no blanks. Two spellings of one name fold to the same value.
 */
public record FoldedName(String value) {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  public FoldedName {
    var plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
    value = SIMPLIFIED.transliterate(withoutBlanks(plain)).toUpperCase(Locale.ROOT);
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return value;
  }

  /** Blanks, control characters and marks of no width come in with pasted text. */
  private static String withoutBlanks(String text) {
    var rest = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .filter(point -> !Character.isISOControl(point))
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .forEach(rest::appendCodePoint);
    return rest.toString();
  }
}
