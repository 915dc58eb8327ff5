package hongdun.portal.usecase;

import hongdun.portal.SheetExchange;
import hongdun.portal.persistence.CodeEntries;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 交换目录 — everything that comes in and leaves as a table: what rooms declare, and every list. */
@Component
class Exchanges {
  private final ObjectProvider<SheetExchange> declared;
  private final KeepCodeLists lists;
  private final CodeEntries table;
  private final EditLists editing;

  Exchanges(
      ObjectProvider<SheetExchange> declared,
      KeepCodeLists lists,
      CodeEntries table,
      EditLists editing) {
    this.declared = declared;
    this.lists = lists;
    this.table = table;
    this.editing = editing;
  }

  List<SheetExchange> all() {
    return Stream.concat(
            declared.stream(),
            lists.all().values().stream()
                .map(list -> (SheetExchange) new ListExchange(list, table, editing)))
        .sorted(Comparator.comparing(SheetExchange::id))
        .toList();
  }

  Optional<SheetExchange> find(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
