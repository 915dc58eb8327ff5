package hongdun.portal;

import hongdun.shared.LegalBasis;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * 数据集 — public fields a room declares for the data dictionary, as the record the interface answers
 * with has them; a room declares each as a bean. The words are the keys {@code <id>} and {@code
 * <id>.<field>}.
 *
 * @param id room and name: register.data.entity
 * @param basis the article by which they are public
 * @param others fields that rest on an article of their own
 * @param pages the pages that show them, as their routes are written
 */
public record DataSet(
    String id,
    Class<? extends Record> type,
    LegalBasis basis,
    Map<String, LegalBasis> others,
    List<String> pages) {
  public DataSet {
    others = Map.copyOf(others);
    pages = List.copyOf(pages);
    for (var field : others.keySet()) {
      if (Arrays.stream(type.getRecordComponents()).noneMatch(one -> one.getName().equals(field))) {
        throw new IllegalArgumentException(id + " has no field " + field);
      }
    }
  }

  public DataSet(String id, Class<? extends Record> type, LegalBasis basis, String... pages) {
    this(id, type, basis, Map.of(), List.of(pages));
  }

  public List<String> fields() {
    return Arrays.stream(type.getRecordComponents()).map(one -> one.getName()).toList();
  }

  /** The article a field rests on. */
  public LegalBasis basisOf(String field) {
    return others.getOrDefault(field, basis);
  }

  public String wordsOf(String field) {
    return id + "." + field;
  }
}
