package hongdun.casework.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 电子表格 — rows as XLSX, written out as they come; a text is never a formula there. A sheet holds
 * 1,048,576 rows, then another begins.
 */
final class SheetRows implements ExportedRows {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int KEPT = 500;
  private static final String DAYS = "yyyy-mm-dd";
  private static final int[] WIDTHS = {26, 36, 30, 14, 12, 12, 12, 12, 30};

  private final Workbook book;
  private final String title;
  private List<String> names = List.of();
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  SheetRows(OutputStream stream, String title) {
    this.book = new Workbook(stream, "Hongdun", null);
    this.title = title;
    this.sheet = book.newWorksheet(title);
  }

  @Override
  public void head(List<String> columns) {
    names = columns;
    begin();
  }

  private void begin() {
    for (int column = 0; column < names.size(); column++) {
      sheet.width(column, WIDTHS[column]);
      sheet.value(0, column, names.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    row = 1;
  }

  @Override
  public void add(ExportedRow line) {
    try {
      if (row == ROWS_OF_A_SHEET) {
        sheet.finish();
        sheets++;
        sheet = book.newWorksheet(title + " " + sheets);
        begin();
      }
      sheet.inlineString(row, 0, line.number());
      sheet.inlineString(row, 1, line.subject());
      sheet.inlineString(row, 2, line.item());
      sheet.inlineString(row, 3, line.stage());
      day(4, Optional.of(line.opened()));
      day(5, line.due());
      day(6, line.concluded());
      sheet.inlineString(row, 7, line.holder());
      sheet.inlineString(row, 8, line.unit());
      row++;
      if (row % KEPT == 0) {
        sheet.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void day(int column, Optional<LocalDate> day) {
    if (day.isPresent()) {
      sheet.value(row, column, day.get());
      sheet.style(row, column).format(DAYS).set();
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
