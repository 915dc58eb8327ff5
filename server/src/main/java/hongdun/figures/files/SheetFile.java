package hongdun.figures.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX, written out as the rows come; a text is an inline string and never a formula. A sheet holds
 * 1,048,576 rows, then another begins.
 */
final class SheetFile implements RowFile {
  static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int LONGEST_CELL = 32_767;
  private static final int KEPT = 500;
  private static final int WIDTH = 22;
  private static final String DAYS = "yyyy-mm-dd";

  private final Workbook book;
  private final String title;
  private final List<String> columns;
  private final int rowsOfASheet;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  SheetFile(OutputStream stream, String title, List<String> columns) {
    this(stream, title, columns, ROWS_OF_A_SHEET);
  }

  /** With fewer rows a sheet, for tests. */
  SheetFile(OutputStream stream, String title, List<String> columns, int rowsOfASheet) {
    this.book = new Workbook(stream, "Hongdun", null);
    this.title = title;
    this.columns = columns;
    this.rowsOfASheet = rowsOfASheet;
    this.sheet = book.newWorksheet(title);
    begin();
  }

  private void begin() {
    for (int column = 0; column < columns.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.inlineString(0, column, columns.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    row = 1;
  }

  @Override
  public void add(List<@Nullable Object> values) throws IOException {
    if (row == rowsOfASheet) {
      sheet.finish();
      sheets++;
      sheet = book.newWorksheet(title + " " + sheets);
      begin();
    }
    for (int column = 0; column < values.size(); column++) {
      write(column, values.get(column));
    }
    row++;
    if (row % KEPT == 0) {
      sheet.flush();
    }
  }

  private void write(int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal amount -> sheet.value(row, column, amount);
      case Long number -> sheet.value(row, column, number);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAYS).set();
      }
      case Object other -> {
        var text = other.toString();
        if (!text.isEmpty()) {
          sheet.inlineString(
              row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
