package hongdun.bench;

import hongdun.naming.domain.CityScope;
import hongdun.shared.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** 登记名称 — the names of a register as a file of the past has them, read one by one. */
record NameRows(Path file, long most) {
  private static final int DIVISION = 5;

  /** Takes each name with its number, from 0, and the scope in which it is compared. */
  interface Taker {
    void take(int number, String name, String scope, String division) throws IOException;
  }

  int each(Taker taker) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      int number = 0;
      for (var line = lines.readLine(); line != null && number < most; line = lines.readLine()) {
        var name = before(line, DIVISION);
        var division = line.substring(line.lastIndexOf(',') + 1);
        if (!name.isEmpty() && Region.isCode(division)) {
          taker.take(number, name, CityScope.of(new Region(division)).prefix(), division);
          number++;
        }
      }
      return number;
    }
  }

  /** The first column; what follows it never has a comma. */
  private static String before(String line, int columns) {
    int end = line.length();
    for (int column = 0; column < columns && end > 0; column++) {
      end = line.lastIndexOf(',', end - 1);
    }
    return end <= 0 ? "" : line.substring(0, end).replace("\"", "");
  }
}
