package hongdun.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares an answer with its schema in the OpenAPI document: kinds, and no property more. */
final class JsonShape {
  private final Map<String, Object> schemas;
  private final List<String> faults = new ArrayList<>();

  JsonShape(Map<String, Object> document) {
    this.schemas = map(map(document.get("components")).get("schemas"));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  /** Everything in which a value is not as its schema says. */
  List<String> faults(@Nullable Object value, @Nullable Object schema) {
    faults.clear();
    check("$", value, map(schema));
    return List.copyOf(faults);
  }

  private void check(String where, @Nullable Object value, Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String reference) {
      check(where, value, map(schemas.get(reference.substring(reference.lastIndexOf('/') + 1))));
    } else if (schema.get("anyOf") instanceof List<?> choices) {
      if (value != null) {
        check(where, value, map(choices.getFirst()));
      }
    } else {
      checkKind(where, value, schema);
    }
  }

  private void checkKind(String where, @Nullable Object value, Map<String, Object> schema) {
    var kind = String.valueOf(schema.get("type"));
    switch (kind) {
      case "object" -> object(where, value, schema);
      case "array" -> {
        if (value instanceof List<?> items) {
          for (int i = 0; i < items.size(); i++) {
            check(where + "[" + i + "]", items.get(i), map(schema.get("items")));
          }
        } else {
          faults.add(where + " is no array");
        }
      }
      case "integer", "number" -> demand(value instanceof Number, where + " is no number");
      case "boolean" -> demand(value instanceof Boolean, where + " is neither true nor false");
      default -> {
        demand(value instanceof String, where + " is no text: " + value);
        if (schema.get("enum") instanceof List<?> choices) {
          demand(choices.contains(value), where + " is none of " + choices + ": " + value);
        }
      }
    }
  }

  private void object(String where, @Nullable Object value, Map<String, Object> schema) {
    if (!(value instanceof Map<?, ?>)) {
      faults.add(where + " is no object");
      return;
    }
    var properties = map(schema.get("properties"));
    map(value)
        .forEach((name, inner) -> {
          if (properties.containsKey(name)) {
            check(where + "." + name, inner, map(properties.get(name)));
          } else {
            faults.add(where + "." + name + " is not in the schema");
          }
        });
  }

  private void demand(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }
}
