package hongdun.portal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 逗号分隔行 — a line of CSV (RFC 4180) in which no text is ever reckoned as a formula: what a
 * spreadsheet would take for one gets an apostrophe before it.
 */
public final class CsvLine {
  public static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  private CsvLine() {}

  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + LINE_END;
  }

  private static String cell(String text) {
    var tame = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return needsQuotes(tame) ? '"' + tame.replace("\"", "\"\"") + '"' : tame;
  }

  private static boolean needsQuotes(String text) {
    return text.chars().anyMatch(each -> each == '"' || each == ',' || each == '\r' || each == '\n');
  }
}
