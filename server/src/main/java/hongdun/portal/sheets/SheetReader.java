package hongdun.portal.sheets;

import hongdun.portal.Form;
import hongdun.shared.Shortcoming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * 读表 — reads a table from XLSX or CSV by what the bytes are, not by the name: UTF-8 with or without
 * its mark, or GB18030. What is too large is refused before it is unpacked.
 */
public final class SheetReader {
  public static final int MOST_BYTES = 5 * 1024 * 1024;
  public static final int MOST_ROWS = 20_000;
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
  private static final int MOST_COLUMNS = 40;
  private static final int LONGEST_CELL = 2_000;
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;
  private static final int MOST_PARTS = 200;
  private static final int BUFFER = 64 * 1024;
  private static final String FIELD = "file";

  private SheetReader() {}

  /** What came of reading a file. */
  public sealed interface Table {
    record Complete(List<List<String>> rows) implements Table {}

    record Faulty(List<Shortcoming> faults) implements Table {}
  }

  /** The rows as text, or everything wrong with the file. */
  public static Table read(byte[] content) {
    if (content.length == 0) {
      return faulty("portal.sheet.fault.empty");
    }
    if (content.length > MOST_BYTES) {
      return faulty("portal.sheet.fault.too-large", Integer.toString(MOST_BYTES / 1024 / 1024));
    }
    return isZip(content) ? workbook(content) : separated(content);
  }

  private static boolean isZip(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K';
  }

  private static Table workbook(byte[] content) {
    try {
      if (unpacksTooLarge(content)) {
        return faulty("portal.sheet.fault.unpacks");
      }
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
          var rows = book.getFirstSheet().openStream()) {
        var table = new ArrayList<List<String>>();
        for (var each = rows.iterator(); each.hasNext(); ) {
          var row = each.next();
          if (table.size() > MOST_ROWS || row.getRowNum() > MOST_ROWS + 1) {
            return faulty("portal.sheet.fault.rows", Integer.toString(MOST_ROWS));
          }
          while (table.size() < row.getRowNum() - 1) {
            table.add(List.of());
          }
          table.add(cells(row));
        }
        return checked(table);
      }
    } catch (FormulaFound formula) {
      return faulty("portal.sheet.fault.formula", formula.where);
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException e) {
      return faulty("portal.sheet.fault.unreadable");
    }
  }

  /** Unpacked piece by piece: what an archive says of its own size proves nothing. */
  private static boolean unpacksTooLarge(byte[] content) throws IOException {
    long unpacked = 0;
    int parts = 0;
    var buffer = new byte[BUFFER];
    try (var archive = ZipFile.builder().setByteArray(content).get()) {
      for (var entry : Collections.list(archive.getEntries())) {
        parts++;
        if (parts > MOST_PARTS) {
          return true;
        }
        try (var part = archive.getInputStream(entry)) {
          for (int got = part.read(buffer); got >= 0; got = part.read(buffer)) {
            unpacked += got;
            if (unpacked > MOST_UNPACKED) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int place = 0; place < Math.min(row.getCellCount(), MOST_COLUMNS + 1); place++) {
      cells.add(row.getOptionalCell(place).map(SheetReader::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.FORMULA) {
      throw new FormulaFound(cell.getAddress().toString());
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell) ? day(cell) : plain(cell.asNumber());
    }
    return Optional.ofNullable(cell.getText()).orElse("");
  }

  private static boolean isDay(Cell cell) {
    var format = cell.getDataFormatString();
    return format != null
        && format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]", "").contains("y");
  }

  private static String day(Cell cell) {
    try {
      return cell.asDate().toLocalDate().toString();
    } catch (DateTimeException outOfRange) {
      return plain(cell.asNumber());
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Table separated(byte[] content) {
    var text =
        decoded(content, StandardCharsets.UTF_8)
            .or(() -> decoded(content, Charset.forName("GB18030")))
            .map(read -> read.startsWith("\ufeff") ? read.substring(1) : read);
    if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
      return faulty("portal.sheet.fault.unreadable");
    }
    var table = new SeparatedText(text.get(), MOST_ROWS + 1).rows();
    return table.map(SheetReader::checked).orElseGet(() -> faulty("portal.sheet.fault.quotes"));
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException notThis) {
      return Optional.empty();
    }
  }

  private static Table checked(List<List<String>> table) {
    var faults = new ArrayList<Shortcoming>();
    if (table.size() > MOST_ROWS + 1) {
      faults.add(Shortcoming.of(FIELD, "portal.sheet.fault.rows", Integer.toString(MOST_ROWS)));
    }
    if (table.size() < 2) {
      faults.add(Shortcoming.of(FIELD, "portal.sheet.fault.empty"));
    }
    if (table.stream().anyMatch(row -> row.size() > MOST_COLUMNS)) {
      faults.add(
          Shortcoming.of(FIELD, "portal.sheet.fault.columns", Integer.toString(MOST_COLUMNS)));
    }
    if (table.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      faults.add(
          Shortcoming.of(FIELD, "portal.sheet.fault.long-cell", Integer.toString(LONGEST_CELL)));
    }
    return faults.isEmpty()
        ? new Table.Complete(
            table.stream().map(row -> row.stream().map(SheetReader::untamed).toList()).toList())
        : new Table.Faulty(List.copyOf(faults));
  }

  /** What our own export wrote tame is read back as it was. */
  private static String untamed(String cell) {
    return Form.normalised(cell.matches("(?s)'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell);
  }

  private static Table faulty(String key, String... arguments) {
    return new Table.Faulty(List.of(Shortcoming.of(FIELD, key, arguments)));
  }

  /** A cell that would be reckoned: what it says is not what stands in it. */
  private static final class FormulaFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String where;

    FormulaFound(String where) {
      super("A formula at " + where);
      this.where = where;
    }
  }
}
