package hongdun.register.web;

import hongdun.portal.Frame;
import hongdun.register.domain.ToldFinding;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 问题清单 — the report of an import as CSV, with the mark by which spreadsheets know UTF-8. */
final class ReportCsv {
  private final PrintWriter writer;
  private final Frame frame;

  ReportCsv(OutputStream stream, Frame frame) {
    this.writer = new PrintWriter(stream, false, StandardCharsets.UTF_8);
    this.frame = frame;
    writer.print('\ufeff');
    line(
        Stream.of("line", "column", "result", "reason", "value", "present")
            .map(column -> frame.text("register.import.report." + column)));
  }

  void add(ToldFinding finding) {
    line(
        Stream.of(
            Long.toString(finding.line()),
            finding.field(),
            frame.text("register.import.kind." + finding.kind()),
            frame.text(finding.reason().messageKey()),
            finding.value(),
            finding.present()));
  }

  private void line(Stream<String> cells) {
    writer.print(cells.map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** A text that a spreadsheet would reckon as a formula gets an apostrophe before it. */
  private static String cell(String text) {
    var tame = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return tame.matches("[^\",\r\n]*") ? tame : '"' + tame.replace("\"", "\"\"") + '"';
  }

  void end() {
    writer.flush();
  }
}
