package hongdun.documents.domain;

import hongdun.documents.PaperFields;
import java.util.List;
import java.util.Set;

/** The fields a paper needs and was not given, every one of them. */
public final class MissingFields {
  private MissingFields() {}

  public static List<String> in(PaperFields fields, Set<String> needed) {
    return needed.stream().filter(name -> !isFilled(fields, name)).sorted().toList();
  }

  private static boolean isFilled(PaperFields fields, String name) {
    var dot = name.indexOf('.');
    if (dot < 0) {
      return fields.values().containsKey(name);
    }
    var table = fields.tables().get(name.substring(0, dot));
    return table != null
        && table.stream().allMatch(row -> row.containsKey(name.substring(dot + 1)));
  }
}
