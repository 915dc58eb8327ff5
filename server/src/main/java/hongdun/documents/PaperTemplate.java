package hongdun.documents;

import hongdun.shared.BilingualText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 文书模板 — a paper a room can issue; the room declares it as a bean. The text is the compiled
 * template {@code hongdun/<room>/document/<name>.jte}, which takes {@link PaperFields} as {@code
 * fields} and {@link PaperPrint} as {@code print}; a changed text is a new version under a new
 * name.
 */
public interface PaperTemplate {
  /** Unique code, for example registration.licence-original. */
  String code();

  int version();

  /** Room and name of the template: registration/licence_original_v1. */
  String file();

  /** The template of the reading copy in English, empty if there is none. */
  default Optional<String> translation() {
    return Optional.empty();
  }

  BilingualText title();

  /**
   * The pattern of the number, for example （{short}）登字〔{year}〕第{n}号; {n:4} keeps leading zeros.
   * Empty for papers without number of their own. The pattern is the series: it is dense per bureau
   * and year, and templates of one pattern share it.
   */
  String numberPattern();

  /** Whether it is a licence: shown to the public, printed again only in place of a void copy. */
  default boolean licence() {
    return false;
  }

  /**
   * The names of the fields the paper needs; issuing without one is a defect. A column of a table
   * is named table.column, and every row has it.
   */
  Set<String> fields();

  /** Something to fill the paper with when it is looked at; nobody's data. */
  default PaperFields sample() {
    var values = new HashMap<String, String>();
    var tables = new HashMap<String, Map<String, String>>();
    for (var field : fields()) {
      var dot = field.indexOf('.');
      if (dot < 0) {
        values.put(field, sample(field));
      } else {
        tables
            .computeIfAbsent(field.substring(0, dot), _ -> new HashMap<>())
            .put(field.substring(dot + 1), sample(field.substring(dot + 1)));
      }
    }
    var rows = new HashMap<String, List<Map<String, String>>>();
    tables.forEach((table, row) -> rows.put(table, List.of(row)));
    return new PaperFields(values, rows);
  }

  /** What stands in a field of a sample. */
  default String sample(String field) {
    return "〔" + field + "〕";
  }
}
