package hongdun.documents;

import java.util.List;
import java.util.Map;

/**
 * 文书字段 — what is filled into a paper: strings, and lists of rows of strings. Kept as JSON with its
 * hash in the record of the paper.
 */
public record PaperFields(
    Map<String, String> values, Map<String, List<Map<String, String>>> tables) {
  public PaperFields {
    values = Map.copyOf(values);
    tables = Map.copyOf(tables);
  }

  /** A field; a name nobody filled in is a defect and throws. */
  public String text(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The paper has no field " + name);
    }
    return value;
  }

  /** Whether the field is there and says anything. */
  public boolean has(String name) {
    var value = values.get(name);
    return value != null && !value.isBlank();
  }

  public List<Map<String, String>> rows(String name) {
    var rows = tables.get(name);
    return rows == null ? List.of() : rows;
  }
}
