package hongdun.register.domain;

import java.util.Locale;

/**
 * 问题 — something about a line of a file: in which column, what stands there, and why it is told.
 *
 * @param field the head of the column; empty for the whole line
 */
public record Finding(Kind kind, long line, String field, Reason reason, String value) {
  private static final int LONGEST = 300;

  public Finding {
    value = value.substring(0, Math.min(LONGEST, value.length()));
  }

  static Finding refused(SourceLine line, SourceColumn column, Reason reason, String value) {
    return new Finding(Kind.REFUSED, line.number(), column.head(), reason, value);
  }

  static Finding marked(SourceLine line, SourceColumn column, Mark mark, String value) {
    return new Finding(
        Kind.MARKED, line.number(), column.head(), Reason.valueOf(mark.name()), value);
  }

  /** What became of the line. */
  public enum Kind {
    /** It was not entered. */
    REFUSED,
    /** Its code is in the book already, with other facts; the book was left as it is. */
    DIFFERENT,
    /** It was entered, with something to know. */
    MARKED
  }

  /** Why it is told. */
  public enum Reason {
    /** A quotation that never closes, or a line without end. */
    NO_LINE,
    NO_NAME,
    NAME_TOO_LONG,
    UNREADABLE_CHARACTERS,
    NO_CODE,
    CODE_LENGTH,
    CODE_CHARACTER,
    CODE_DIVISION,
    CODE_INNER_CHECK,
    CODE_CHECK,
    NO_DATE,
    DATE_UNREADABLE,
    DATE_LATER,
    DATE_TOO_EARLY,
    /** The code stands in an earlier line of the same file. */
    CODE_TWICE,
    /** The book says something else. */
    BOOK_DIFFERS,
    /** The book says nothing of it. */
    BOOK_SILENT,
    DIVISION_UNKNOWN,
    OTHER_DEPARTMENT,
    RARE_CHARACTERS,
    PRIVATE_USE_CHARACTERS,
    ODD_CHARACTERS,
    TYPE_UNKNOWN,
    TYPE_BY_CODE,
    CAPITAL_UNREADABLE,
    CAPITAL_FOREIGN,
    COLUMNS_SHIFTED,
    PLACEHOLDER_DATE;

    /** The key of the words. */
    public String messageKey() {
      return "register.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
