package hongdun.casework.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** 逗号分隔文件 — rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
final class CsvRows implements ExportedRows {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  private final BufferedWriter writer;

  CsvRows(OutputStream stream) {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  @Override
  public void head(List<String> names) throws IOException {
    writer.write(BYTE_ORDER_MARK);
    line(names);
  }

  @Override
  public void add(ExportedRow row) {
    try {
      line(
          List.of(
              row.number(),
              row.subject(),
              row.item(),
              row.stage(),
              row.opened().toString(),
              day(row.due()),
              day(row.concluded()),
              row.holder(),
              row.unit()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(List<String> cells) throws IOException {
    writer.write(cells.stream().map(CsvRows::cell).collect(Collectors.joining(",")));
    writer.write(LINE_END);
  }

  /** A text that a spreadsheet would reckon as a formula gets an apostrophe before it. */
  static String cell(String text) {
    var tame = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return tame.matches("[^\",\r\n]*") ? tame : '"' + tame.replace("\"", "\"\"") + '"';
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
