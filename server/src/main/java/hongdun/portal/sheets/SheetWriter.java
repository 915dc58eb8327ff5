package hongdun.portal.sheets;

import hongdun.portal.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** 写表 — writes a table of text as XLSX or CSV in which no text is ever reckoned as a formula. */
public final class SheetWriter {
  private static final int KEPT = 500;
  private static final int WIDTH = 22;
  private static final int LONGEST_TITLE = 31;

  private SheetWriter() {}

  public static void csv(OutputStream stream, List<String> head, List<List<String>> rows)
      throws IOException {
    try (var writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
      writer.write(CsvLine.BYTE_ORDER_MARK);
      writer.write(CsvLine.of(head));
      for (var row : rows) {
        writer.write(CsvLine.of(row));
      }
    }
  }

  public static void xlsx(
      OutputStream stream, String title, List<String> head, List<List<String>> rows)
      throws IOException {
    try (var book = new Workbook(stream, "Hongdun", null)) {
      var name = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
      var sheet = book.newWorksheet(name.substring(0, Math.min(LONGEST_TITLE, name.length())));
      for (int column = 0; column < head.size(); column++) {
        sheet.width(column, WIDTH);
        sheet.inlineString(0, column, head.get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      int number = 1;
      for (var row : rows) {
        for (int column = 0; column < row.size(); column++) {
          if (!row.get(column).isEmpty()) {
            sheet.inlineString(number, column, row.get(column));
          }
        }
        number++;
        if (number % KEPT == 0) {
          sheet.flush();
        }
      }
    }
  }
}
