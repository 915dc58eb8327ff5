package hongdun.register.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 来源文字 — texts and days as files of the past have them. */
final class SourceText {
  /** 成立日期: 2005-08-29, 2005/8/29, 2005.8.29, 2005年8月29日, 20050829, perhaps with a time. */
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))(?:[ T].*)?");

  private static final int REPLACEMENT = 0xFFFD;
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FFF;
  private static final int ZERO = 0x3007;

  private SourceText() {}

  /**
   * The text without what has no shape: control characters, marks of no width, marks on nothing.
   */
  static String clean(String text) {
    if (text.codePoints().noneMatch(SourceText::isShapeless)) {
      return lone(text) ? text.substring(1).strip() : text;
    }
    var rest = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == '\n' || point == '\t' ? ' ' : point)
        .filter(point -> !isShapeless(point))
        .forEach(rest::appendCodePoint);
    return clean(rest.toString().strip());
  }

  private static boolean lone(String text) {
    return !text.isEmpty() && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK;
  }

  private static boolean isShapeless(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
  }

  static boolean isUnreadable(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  /** What is to be known of the characters of a name. */
  static Set<Mark> marks(String name) {
    var marks = EnumSet.noneOf(Mark.class);
    name.codePoints()
        .forEach(point -> {
          if (Character.getType(point) == Character.PRIVATE_USE) {
            marks.add(Mark.PRIVATE_USE_CHARACTERS);
          } else if (point != ZERO
              && Character.isIdeographic(point)
              && (point < FIRST_IDEOGRAPH || point > LAST_IDEOGRAPH)) {
            marks.add(Mark.RARE_CHARACTERS);
          }
        });
    return marks;
  }

  static Optional<LocalDate> day(String text) {
    var parts = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean apart = parts.group(2) != null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(apart ? 2 : 4)),
              Integer.parseInt(parts.group(apart ? 3 : 5))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
