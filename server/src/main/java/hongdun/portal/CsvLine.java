package hongdun.portal;

import java.util.List;

/**
 * 逗号分隔行 — a line of CSV (RFC 4180) in which no text is ever reckoned as a formula: what a
 * spreadsheet would take for one gets an apostrophe before it.
 */
public final class CsvLine {
  public static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  private CsvLine() {}

  public static String of(List<String> cells) {
    return ready(cells.stream().map(CsvLine::text).toList());
  }

  /** A line of cells that are written as they are: numbers, and what {@link #text} made. */
  public static String ready(List<String> cells) {
    return String.join(",", cells) + LINE_END;
  }

  /** A cell of text. */
  public static String text(String text) {
    var tame = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return needsQuotes(tame) ? '"' + tame.replace("\"", "\"\"") + '"' : tame;
  }

  private static boolean needsQuotes(String text) {
    return text.chars()
        .anyMatch(each -> each == '"' || each == ',' || each == '\r' || each == '\n');
  }
}
