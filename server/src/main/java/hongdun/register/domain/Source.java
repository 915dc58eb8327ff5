package hongdun.register.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * 数据来源 — where an imported entity comes from.
 *
 * @param given what the source says in its own words, by the names of its columns
 */
public record Source(
    Instant at, long batch, long line, Map<String, String> given, List<Mark> marks) {
  /** The columns whose words are kept, in the order they are shown. */
  public static final List<String> KEPT =
      List.of("province", "city", "division", "type", "capital");

  public Source {
    given = Map.copyOf(given);
    marks = List.copyOf(marks);
  }

  /** The columns the source says something in. */
  public List<String> stated() {
    return KEPT.stream().filter(given::containsKey).toList();
  }

  public String words(String column) {
    return given.getOrDefault(column, "");
  }
}
