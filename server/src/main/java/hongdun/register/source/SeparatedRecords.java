package hongdun.register.source;

import hongdun.register.domain.SourceLine;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * 分隔记录 — the records of a CSV text (RFC 4180), read as they come. A library stops at a quotation
 * that never closes, or takes the rest of the file for one cell; here that line alone is given up
 * and the next one is a record again.
 */
final class SeparatedRecords implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final int LONGEST_LINE = 256 * 1024;

  /** A cell of a register may have line breaks, but not as many as this. */
  private static final int MOST_LINES = 40;

  private static final char MARK = '\ufeff';

  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private final Deque<String> givenBack = new ArrayDeque<>();
  private int at;
  private int end;
  private long line;
  private char separator;
  private boolean begun;
  private boolean cut;

  /** How many cells the head has: what closes a quotation by chance has another number. */
  private int expected;

  SeparatedRecords(Reader reader) {
    this.reader = reader;
  }

  /** The next record that is not blank; empty at the end. */
  Optional<SourceLine> next() throws IOException {
    var text = take();
    while (text.isPresent() && text.get().isBlank()) {
      text = take();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var first = begun ? text.get() : begin(text.get());
    long number = line;
    if (cut) {
      return Optional.of(new SourceLine(number, List.of(start(first)), false));
    }
    var record = record(first, number);
    expected = expected == 0 ? record.cells().size() : expected;
    return Optional.of(record);
  }

  private String begin(String first) {
    begun = true;
    var text = first.charAt(0) == MARK ? first.substring(1) : first;
    separator =
        text.indexOf(',') >= 0
            ? ','
            : text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
    return text;
  }

  private SourceLine record(String first, long number) throws IOException {
    var cells = new ArrayList<String>();
    if (split(first, cells, false)) {
      return new SourceLine(number, cells, true);
    }
    var more = new ArrayList<String>();
    var text = new StringBuilder(first);
    while (more.size() < MOST_LINES && text.length() < LONGEST_LINE) {
      var next = take();
      if (next.isEmpty()) {
        break;
      }
      more.add(next.get());
      text.append('\n').append(next.get());
      cells.clear();
      if (!cut && next.get().indexOf('"') >= 0 && closes(text.toString(), cells)) {
        return new SourceLine(number, cells, true);
      }
    }
    more.reversed().forEach(givenBack::addFirst);
    line = number;
    return new SourceLine(number, List.of(start(first)), false);
  }

  private boolean closes(String text, List<String> cells) {
    return split(text, cells, true) && (expected == 0 || cells.size() == expected);
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), BUFFER));
  }

  /**
   * Puts the cells of a record into the list; false when a quotation is still open at its end.
   *
   * @param strictly whether nothing may stand behind a closed quotation, as where lines are joined
   */
  private boolean split(String text, List<String> cells, boolean strictly) {
    int from = 0;
    while (true) {
      if (from < text.length() && text.charAt(from) == '"') {
        int close = closing(text, from + 1);
        if (close < 0) {
          return false;
        }
        int next = text.indexOf(separator, close + 1);
        int stop = next < 0 ? text.length() : next;
        if (strictly && stop > close + 1) {
          return false;
        }
        // What stands behind a closed quotation is kept: some write "a" b for a b.
        cells.add(
            text.substring(from + 1, close).replace("\"\"", "\"")
                + text.substring(close + 1, stop));
        from = stop;
      } else {
        int next = text.indexOf(separator, from);
        cells.add(text.substring(from, next < 0 ? text.length() : next));
        from = next < 0 ? text.length() : next;
      }
      if (from >= text.length()) {
        return true;
      }
      from++;
    }
  }

  private static int closing(String text, int from) {
    for (int quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 2)) {
      if (quote + 1 >= text.length() || text.charAt(quote + 1) != '"') {
        return quote;
      }
    }
    return -1;
  }

  /** The next line of text without its end; a line without end is cut and its rest passed over. */
  private Optional<String> take() throws IOException {
    cut = false;
    if (!givenBack.isEmpty()) {
      line++;
      return Optional.of(givenBack.removeFirst());
    }
    var text = new StringBuilder();
    while (fill()) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int room = LONGEST_LINE - text.length();
      text.append(buffer, at, Math.min(stop - at, room));
      cut |= stop - at > room;
      at = stop + 1;
      if (stop < end) {
        line++;
        return Optional.of(withoutReturn(text));
      }
      at = end;
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    line++;
    return Optional.of(withoutReturn(text));
  }

  private static String withoutReturn(StringBuilder text) {
    int last = text.length() - 1;
    return last >= 0 && text.charAt(last) == '\r' ? text.substring(0, last) : text.toString();
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, reader.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
