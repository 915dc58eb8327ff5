package hongdun.register;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 比对字形 — a name or a part of one as names are compared: half-width, simplified, capital letters and
 * no blanks. Two spellings of one name fold to the same value.
 */
public record FoldedName(String value) {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  /**
   * What it may change; most texts hold nothing of it and need not be gone through by its rules.
   */
  private static final UnicodeSet TRADITIONAL = SIMPLIFIED.getSourceSet().freeze();

  private static final int MOST_KNOWN = 5000;
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  public FoldedName {
    var plain = withoutBlanks(Normalizer.normalize(value, Normalizer.Form.NFKC));
    var simplified = TRADITIONAL.containsNone(plain) ? plain : simplified(plain);
    value = simplified.toUpperCase(Locale.ROOT);
  }

  /** A name is folded again for every look at its application, and the rules are slow. */
  private static String simplified(String plain) {
    if (KNOWN.size() > MOST_KNOWN) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(plain, SIMPLIFIED::transliterate);
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
    if (text.codePoints().noneMatch(FoldedName::isBlank)) {
      return text;
    }
    var rest = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isBlank(point)).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }
}
