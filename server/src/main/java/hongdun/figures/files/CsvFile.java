package hongdun.figures.files;

import hongdun.portal.CsvLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV with its head; numbers stay numbers, texts are never formulas. */
final class CsvFile implements RowFile {
  private final Writer writer;

  CsvFile(OutputStream stream, List<String> columns) throws IOException {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    writer.write(CsvLine.BYTE_ORDER_MARK);
    writer.write(CsvLine.of(columns));
  }

  @Override
  public void add(List<@Nullable Object> values) throws IOException {
    var cells = new ArrayList<String>(values.size());
    for (var value : values) {
      cells.add(
          switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            case Long number -> number.toString();
            default -> CsvLine.text(value.toString());
          });
    }
    writer.write(CsvLine.ready(cells));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
