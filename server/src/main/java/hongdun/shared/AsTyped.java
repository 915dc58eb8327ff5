package hongdun.shared;

import java.util.Locale;

/** 录入 — what somebody typed for a code, before it is judged. */
final class AsTyped {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private AsTyped() {}

  /**
   * The text in half width, upper case and without blanks of any kind. Other look-alikes stay as
   * they are: a circled digit is a slip to be told, not a digit.
   */
  static String code(String typed) {
    var text = new StringBuilder(typed.length());
    typed
        .codePoints()
        .map(AsTyped::halfWidth)
        .filter(character -> !isBlank(character))
        .forEach(text::appendCodePoint);
    return text.toString().toUpperCase(Locale.ROOT);
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(AsTyped::isDigit);
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isLetterOrDigit(int character) {
    return isDigit(character) || (character >= 'A' && character <= 'Z');
  }

  private static int halfWidth(int character) {
    return character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST
        ? character - FULL_WIDTH_OFFSET
        : character;
  }

  /** Blanks as pasted from papers and pages: also no-break, ideographic, zero-width and the BOM. */
  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
