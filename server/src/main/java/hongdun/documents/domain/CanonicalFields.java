package hongdun.documents.domain;

import hongdun.documents.PaperFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a paper as one text that is always the same for the same fields: JSON with sorted
 * names and no blanks. Its hash stands in the record, so that a changed record is noticed.
 */
public final class CanonicalFields {
  private final String json;

  public CanonicalFields(PaperFields fields) {
    var text = new StringBuilder("{\"tables\":{");
    separated(
        text,
        new TreeMap<>(fields.tables()).entrySet().iterator(),
        table -> {
          string(text, table.getKey());
          text.append(":[");
          separated(text, table.getValue().iterator(), row -> object(text, row));
          text.append(']');
        });
    text.append("},\"values\":");
    object(text, fields.values());
    this.json = text.append('}').toString();
  }

  public String json() {
    return json;
  }

  /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void object(StringBuilder text, Map<String, String> values) {
    text.append('{');
    separated(
        text,
        new TreeMap<>(values).entrySet().iterator(),
        entry -> {
          string(text, entry.getKey());
          text.append(':');
          string(text, entry.getValue());
        });
    text.append('}');
  }

  private static <T> void separated(
      StringBuilder text, Iterator<T> items, java.util.function.Consumer<T> write) {
    while (items.hasNext()) {
      write.accept(items.next());
      if (items.hasNext()) {
        text.append(',');
      }
    }
  }

  private static void string(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (character < ' ') {
            text.append("\\u%04x".formatted((int) character));
          } else {
            text.append(character);
          }
        }
      }
    }
    text.append('"');
  }
}
