package hongdun.figures.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: an object a line, without what a row has no value for. */
final class JsonLinesFile implements RowFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JsonGenerator generator;
  private final List<String> columns;

  JsonLinesFile(OutputStream stream, List<String> columns) {
    this.generator = JSON.writer().with(new MinimalPrettyPrinter("\n")).createGenerator(stream);
    this.columns = columns;
  }

  @Override
  public void add(List<@Nullable Object> values) {
    generator.writeStartObject();
    for (int column = 0; column < columns.size(); column++) {
      switch (values.get(column)) {
        case null -> {}
        case BigDecimal amount -> generator.writeNumberProperty(columns.get(column), amount);
        case Long number -> generator.writeNumberProperty(columns.get(column), number);
        case Object value -> {
          var text = value.toString();
          if (!text.isEmpty()) {
            generator.writeStringProperty(columns.get(column), text);
          }
        }
      }
    }
    generator.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }
}
