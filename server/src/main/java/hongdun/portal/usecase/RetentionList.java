package hongdun.portal.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.Retention;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 保存期限表 — how many days each kind of data is kept, by which rule; the bureau may change both. */
@Component
class RetentionList implements CodeList {
  static final String ID = "portal.retention";
  static final String DAYS = "days";
  static final String BASIS = "basis";
  private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
  private static final int MOST_DAYS = 36_500;

  private final ObjectProvider<Retention> kinds;

  RetentionList(ObjectProvider<Retention> kinds) {
    this.kinds = kinds;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> columns() {
    return List.of(DAYS, BASIS);
  }

  @Override
  public List<CodeEntry> shipped() {
    return ShippedRows.of("hongdun/portal/retention.tsv").stream()
        .map(row -> {
          var cells = List.copyOf(row.values());
          return new CodeEntry(
              cells.get(0),
              new BilingualText(cells.get(1), cells.get(2)),
              FIRST,
              Optional.empty(),
              cells.get(4),
              Map.of(DAYS, cells.get(3), BASIS, cells.get(5)));
        })
        .toList();
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    var kind = kinds.stream().filter(one -> one.code().equals(entry.code())).findFirst();
    if (kind.isEmpty()) {
      faults.add(Shortcoming.of("code", "portal.retention.fault.code"));
    }
    int fewest = kind.map(Retention::fewestDays).orElse(1);
    var days = days(entry);
    if (days < fewest || days > MOST_DAYS) {
      faults.add(
          Shortcoming.of(
              DAYS,
              "portal.retention.fault.days",
              Integer.toString(fewest),
              Integer.toString(MOST_DAYS)));
    }
    return faults;
  }

  /** What an entry says; nothing readable is no period. */
  static int days(CodeEntry entry) {
    var typed = entry.more(DAYS);
    return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
  }
}
