package hongdun.portal;

import hongdun.shared.Shortcoming;
import java.util.List;

/**
 * 代码表 — a dictionary of codes with their days: what ships with the product, changed by the bureau
 * on /admin/lists. A room declares each of its lists as a bean and reads it through {@link
 * CodeLists}. Its words are the keys {@code <id>}, {@code <id>.lead} and {@code
 * <id>.column.<column>}.
 */
public interface CodeList {
  /** Room and name: agency.divisions. */
  String id();

  /** What it says of a code beside its name and days. */
  default List<String> columns() {
    return List.of();
  }

  /** Whether anybody may have it: a public page shows it or offers choices from it. */
  default boolean isPublic() {
    return false;
  }

  /** What ships; an entry the bureau has changed by hand stays as the bureau changed it. */
  List<CodeEntry> shipped();

  /** Everything wrong with an entry somebody would add, at code, name, or a further column. */
  default List<Shortcoming> faultsOf(CodeEntry entry) {
    return List.of();
  }
}
