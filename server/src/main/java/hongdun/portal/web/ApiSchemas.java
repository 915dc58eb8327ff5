package hongdun.portal.web;

import hongdun.portal.DataSet;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 数据结构 — the JSON schemas of what the interface answers with, from the records themselves; the
 * words of a property are those of the data dictionary.
 */
final class ApiSchemas {
  private static final String PLACE = "#/components/schemas/";
  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(BigDecimal.class, Map.of("type", "number")),
          Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
          Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")));

  private final Map<Class<?>, DataSet> dictionary = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> made = new TreeMap<>();
  private final Words words;
  private final Language language;

  ApiSchemas(List<DataSet> dictionary, Words words, Language language) {
    dictionary.forEach(set -> this.dictionary.put(set.type(), set));
    this.words = words;
    this.language = language;
  }

  /** All schemas that were asked for, and what they are made of. */
  Map<String, Map<String, Object>> made() {
    return made;
  }

  /** The schema of a type; of a record a reference to it. */
  Map<String, Object> of(Type type) {
    return ApiRoutes.inside(type, Optional.class)
        .<Map<String, Object>>map(
            inner -> Map.of("anyOf", List.of(of(inner), Map.of("type", "null"))))
        .or(() ->
            ApiRoutes.inside(type, List.class)
                .map(inner -> Map.of("type", "array", "items", of(inner))))
        .orElseGet(() -> single(type));
  }

  private Map<String, Object> single(Type type) {
    if (type instanceof Class<?> simple) {
      var plain = PLAIN.get(simple);
      if (plain != null) {
        return plain;
      }
      if (simple.isEnum()) {
        return Map.of(
            "type",
            "string",
            "enum",
            Arrays.stream(simple.getEnumConstants()).map(Object::toString).toList());
      }
      if (simple.isRecord()) {
        return Map.of("$ref", PLACE + record(simple));
      }
    }
    throw new IllegalStateException("The interface cannot answer with " + type.getTypeName());
  }

  private String record(Class<?> type) {
    var set = dictionary.get(type);
    if (set == null) {
      throw new IllegalStateException(type.getName() + " is in no data set");
    }
    var name = name(set);
    if (!made.containsKey(name)) {
      var schema = new LinkedHashMap<String, Object>();
      made.put(name, schema);
      schema.put("type", "object");
      schema.put("description", words.text(language, set.id()));
      var properties = new LinkedHashMap<String, Object>();
      for (var component : type.getRecordComponents()) {
        properties.put(component.getName(), property(component, set));
      }
      schema.put("properties", properties);
      schema.put("additionalProperties", false);
    }
    return name;
  }

  private Map<String, Object> property(RecordComponent component, DataSet set) {
    var property = new LinkedHashMap<>(of(component.getGenericType()));
    property.put("description", words.text(language, set.wordsOf(component.getName())));
    return property;
  }

  /** RegisterEntity of register.data.entity. */
  static String name(DataSet set) {
    var name = new StringBuilder();
    for (var part : set.id().replace(".data.", ".").split("[.-]", -1)) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
    }
    return name.toString();
  }
}
