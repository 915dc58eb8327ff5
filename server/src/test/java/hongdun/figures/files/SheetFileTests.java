package hongdun.figures.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** 数据文件的写法: full sheets go on in another, and no text is ever a formula. */
class SheetFileTests {
  private static final List<String> COLUMNS = List.of("name", "amount");

  @Test
  void aFullSheetIsFollowedByAnotherWithItsOwnHead() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var file = new SheetFile(bytes, "主体", COLUMNS, 3)) {
      for (int i = 0; i < 5; i++) {
        file.add(Arrays.asList("第" + i, BigDecimal.valueOf(i)));
      }
    }

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      var sheets = book.getSheets().toList();
      assertThat(sheets).hasSize(3);
      var names = new ArrayList<String>();
      for (var sheet : sheets) {
        var rows = sheet.read();
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("name");
        rows.stream().skip(1).forEach(row -> names.add(row.getCellText(0)));
      }
      assertThat(names).containsExactly("第0", "第1", "第2", "第3", "第4");
    }
    assertThat(SheetFile.ROWS_OF_A_SHEET).isEqualTo(1_048_576);
  }

  @Test
  void noTextIsReckonedNeitherInASheetNorInCsv() throws Exception {
    var sheet = new ByteArrayOutputStream();
    try (var file = new SheetFile(sheet, "主体", COLUMNS)) {
      file.add(Arrays.asList("=1+1", null));
    }
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.toByteArray()))) {
      var cell = book.getFirstSheet().read().get(1).getCell(0);
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getText()).isEqualTo("=1+1");
    }

    var text = new ByteArrayOutputStream();
    try (var file = new CsvFile(text, COLUMNS)) {
      file.add(Arrays.asList("=1+1", new BigDecimal("-3.50")));
      file.add(Arrays.asList("@a\"b,c", null));
    }
    assertThat(text.toString(StandardCharsets.UTF_8))
        .isEqualTo("\ufeffname,amount\r\n'=1+1,-3.50\r\n\"'@a\"\"b,c\",\r\n");
  }

  @Test
  void aLineOfJsonHasNumbersAsNumbersAndNothingEmpty() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var file = new JsonLinesFile(bytes, COLUMNS)) {
      file.add(Arrays.asList("甲", new BigDecimal("12.50")));
      file.add(Arrays.asList("乙", null));
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("{\"name\":\"甲\",\"amount\":12.50}", "{\"name\":\"乙\"}");
  }
}
