package hongdun.portal.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.CodeLists;
import hongdun.portal.Editions;
import hongdun.portal.NotFound;
import hongdun.portal.persistence.CodeEntries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 代码表副本 — the lists in memory, read again when they have changed. */
@Component
public class KeepCodeLists implements CodeLists {
  private final ObjectProvider<CodeList> declared;
  private final CodeEntries table;
  private final Editions editions;
  private volatile @Nullable Map<String, CodeList> lists;

  KeepCodeLists(ObjectProvider<CodeList> declared, CodeEntries table, Editions editions) {
    this.declared = declared;
    this.table = table;
    this.editions = editions;
  }

  /** All lists by their ids. */
  public Map<String, CodeList> all() {
    var known = lists;
    if (known == null) {
      var found = new TreeMap<String, CodeList>();
      for (var list : declared) {
        if (found.put(list.id(), list) != null) {
          throw new IllegalStateException("Two lists are called " + list.id());
        }
      }
      known = Map.copyOf(found);
      lists = known;
    }
    return known;
  }

  public CodeList list(String id) {
    var list = all().get(id);
    if (list == null) {
      throw new NotFound("No list " + id);
    }
    return list;
  }

  @Override
  public List<CodeEntry> entries(String list) {
    return table.present(list, list(list).columns()).stream().map(CodeEntries.Kept::entry).toList();
  }

  @Override
  public <T> Supplier<T> view(String list, Function<List<CodeEntry>, T> made) {
    return kept(list, rows -> made.apply(rows.stream().map(CodeEntries.Kept::entry).toList()));
  }

  /** The same with what the table knows of each entry. */
  <T> Supplier<T> kept(String list, Function<List<CodeEntries.Kept>, T> made) {
    return new Seldom<>(
        editions,
        CodeEntries.edition(list),
        () -> made.apply(table.present(list, list(list).columns())));
  }
}
