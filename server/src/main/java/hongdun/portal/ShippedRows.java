package hongdun.portal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 随附数据 — the rows of a tab-separated file that ships with the product: lines with # are remarks,
 * the first other line names the columns, a cell that is missing is empty.
 */
public final class ShippedRows {
  private ShippedRows() {}

  /** Reads a file of the class path, such as hongdun/agency/reference/divisions.tsv. */
  public static List<Map<String, String>> of(String file) {
    var lines =
        text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var columns = lines.getFirst().split("\t", -1);
    return lines.stream().skip(1).map(line -> row(columns, line.split("\t", -1))).toList();
  }

  private static Map<String, String> row(String[] columns, String[] cells) {
    var row = new LinkedHashMap<String, String>();
    for (int place = 0; place < columns.length; place++) {
      row.put(columns[place], place < cells.length ? cells[place] : "");
    }
    return row;
  }

  private static String text(String file) {
    try (var in = ShippedRows.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
