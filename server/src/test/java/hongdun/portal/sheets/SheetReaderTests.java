package hongdun.portal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.sheets.SheetReader.Table;
import hongdun.shared.Shortcoming;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 读表写表: what people hand in is read by its bytes, and what leaves is never reckoned. */
class SheetReaderTests {
  private static final List<List<String>> ROWS =
      List.of(List.of("代码", "名称"), List.of("510199", "示例区，\"新\"\n第二行"));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void aTextIsReadInTheEncodingItIsIn(String encoding) {
    assertThat(
            rows("代码,名称\r\n510199,\"示例区，\"\"新\"\"\n第二行\"\r\n".getBytes(Charset.forName(encoding))))
        .isEqualTo(ROWS);
  }

  @Test
  void theMarkOfUtf8IsNoPartOfTheFirstCell() {
    assertThat(rows("\ufeff代码\t名称\n1\t一\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("代码", "名称"), List.of("1", "一"));
  }

  @Test
  void whatIsWrittenIsReadBackAsItWas() throws IOException {
    var dangerous =
        List.of(
            List.of("=1+1", "+86 28", "-5", "@SUM(A1)"),
            List.of("510106", "青羊区", "2026-11-22", ""));
    var head = List.of("a", "b", "c", "d");
    var csv = new ByteArrayOutputStream();
    var xlsx = new ByteArrayOutputStream();

    SheetWriter.csv(csv, head, dangerous);
    SheetWriter.xlsx(xlsx, "表: [一]/二", head, dangerous);

    assertThat(csv.toString(StandardCharsets.UTF_8)).contains("'=1+1,'+86 28,'-5,'@SUM(A1)");
    assertThat(rows(csv.toByteArray()).subList(1, 3)).isEqualTo(dangerous);
    assertThat(rows(xlsx.toByteArray()).subList(1, 3))
        .containsExactly(dangerous.get(0), List.of("510106", "青羊区", "2026-11-22"));
  }

  @Test
  void numbersAndDaysOfASpreadsheetAreReadAsTheyLook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", null)) {
      var sheet = book.newWorksheet("一");
      sheet.value(0, 0, "代码");
      sheet.value(0, 1, "日期");
      sheet.value(1, 0, 510106);
      sheet.value(1, 1, java.time.LocalDate.of(2026, 11, 22));
      sheet.style(1, 1).format("yyyy-mm-dd").set();
    }

    assertThat(rows(bytes.toByteArray()).get(1)).containsExactly("510106", "2026-11-22");
  }

  @Test
  void aFormulaIsRefusedWithItsPlace() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", null)) {
      var sheet = book.newWorksheet("一");
      sheet.value(0, 0, "代码");
      sheet.formula(1, 0, "1+1");
    }

    assertThat(faults(bytes.toByteArray()))
        .containsExactly(Shortcoming.of("file", "portal.sheet.fault.formula", "A2"));
  }

  @Test
  void whatIsTooLargeBrokenOrEmptyIsRefused() throws IOException {
    assertThat(keys(new byte[0])).containsExactly("portal.sheet.fault.empty");
    assertThat(keys("只有标题\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("portal.sheet.fault.empty");
    assertThat(keys(new byte[SheetReader.MOST_BYTES + 1]))
        .containsExactly("portal.sheet.fault.too-large");
    assertThat(
            keys(
                ("a,b\n" + "1,2\n".repeat(SheetReader.MOST_ROWS + 1))
                    .getBytes(StandardCharsets.UTF_8)))
        .containsExactly("portal.sheet.fault.rows");
    assertThat(keys("a,b\n1,\"never closed\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("portal.sheet.fault.quotes");
    assertThat(keys(new byte[] {'P', 'K', 3, 4, 1, 2, 3}))
        .containsExactly("portal.sheet.fault.unreadable");
    assertThat(keys(new byte[] {(byte) 0xFF, 0, (byte) 0xFE, 1}))
        .containsExactly("portal.sheet.fault.unreadable");
    assertThat(keys(bomb())).containsExactly("portal.sheet.fault.unpacks");
  }

  /** A small archive that would fill the memory. */
  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 110; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> rows(byte[] content) {
    return switch (SheetReader.read(content)) {
      case Table.Complete(var rows) -> rows;
      case Table.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static List<Shortcoming> faults(byte[] content) {
    return switch (SheetReader.read(content)) {
      case Table.Complete(var rows) -> throw new AssertionError(rows.toString());
      case Table.Faulty(var faults) -> faults;
    };
  }

  private static List<String> keys(byte[] content) {
    return faults(content).stream().map(Shortcoming::messageKey).toList();
  }

  /** A spreadsheet is XML: what its parts point to outside is never fetched, nor unfolded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE s [<!ENTITY x SYSTEM \"%s\">]>",
        "<!DOCTYPE s SYSTEM \"%s\" [<!ENTITY x \"unfolded\">]>",
        "<!DOCTYPE s [<!ENTITY y \"unfolded\"><!ENTITY x \"&y;&y;&y;&y;\">]>"
      })
  void noEntityOfASpreadsheetIsFetchedOrUnfolded(String declared, @TempDir Path folder)
      throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "kept-to-ourselves");
    var heading = declared.formatted(secret.toUri());

    for (var part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
      var read = SheetReader.read(withEntity(heading, part, folder));

      assertThat(read.toString()).doesNotContain("kept-to-ourselves").doesNotContain("unfolded");
    }
  }

  /** A sheet as a program writes it, with a declaration in one part and its entity in a text. */
  private static byte[] withEntity(String heading, String changed, Path folder) throws IOException {
    var file = folder.resolve("sheet.xlsx");
    try (var book = new Workbook(Files.newOutputStream(file), "test", null)) {
      var one = book.newWorksheet("一");
      one.value(0, 0, "代码");
      one.value(1, 0, "PLACE");
    }
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(from.entries())) {
        var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(changed)) {
          assertThat(text).startsWith("<?xml");
          int end = text.indexOf("?>") + 2;
          text = text.substring(0, end) + heading + text.substring(end).replace("PLACE", "&x;");
          text =
              text.contains("&x;")
                  ? text
                  : text.replaceFirst("</worksheet>", "<oddFooter>&x;</oddFooter></worksheet>");
        }
        to.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
