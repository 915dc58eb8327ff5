package hongdun.portal.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 逗号分隔文本 — rows of a CSV text (RFC 4180); commas, tabs or semicolons, as the first line has them.
 */
final class SeparatedText {
  private final String text;
  private final int mostRows;
  private final char separator;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  SeparatedText(String text, int mostRows) {
    this.text = text;
    this.mostRows = mostRows;
    var first = text.lines().findFirst().orElse("");
    this.separator =
        first.indexOf(',') >= 0
            ? ','
            : first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  /** All rows, at most one more than are allowed; empty when a quotation is never closed. */
  Optional<List<List<String>>> rows() {
    boolean quoted = false;
    for (int at = 0; at < text.length() && rows.size() <= mostRows; at++) {
      char each = text.charAt(at);
      if (quoted) {
        if (each == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else if (each == '"') {
          quoted = false;
        } else {
          cell.append(each);
        }
      } else if (each == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (each == separator) {
        endCell();
      } else if (each == '\n') {
        endRow();
      } else if (each != '\r') {
        cell.append(each);
      }
    }
    if (quoted) {
      return Optional.empty();
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
    return Optional.of(rows);
  }

  private void endCell() {
    row.add(cell.toString());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    boolean blank = row.size() == 1 && row.getFirst().isBlank();
    rows.add(blank ? List.of() : List.copyOf(row));
    row = new ArrayList<>();
  }
}
