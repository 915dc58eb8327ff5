package hongdun.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 表单 — what a browser posts: names and values, a name as often as it was ticked. */
record Form(List<Field> fields) {
  Form {
    fields = List.copyOf(fields);
  }

  record Field(String name, String value) {
    private String encoded() {
      return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  static Form empty() {
    return new Form(List.of());
  }

  static Form of(String name, String value) {
    return empty().and(name, value);
  }

  Form and(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Form(more);
  }

  Form ticking(String name, List<String> values) {
    var more = new ArrayList<>(fields);
    values.forEach(value -> more.add(new Field(name, value)));
    return new Form(more);
  }

  String encoded() {
    return fields.stream().map(Field::encoded).collect(Collectors.joining("&"));
  }
}
