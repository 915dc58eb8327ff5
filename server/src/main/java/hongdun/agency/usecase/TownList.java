package hongdun.agency.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 街道乡镇代码表 — the streets and towns by nine digits, each in its division. */
@Component
class TownList implements CodeList {
  static final String ID = "agency.towns";
  private static final LocalDate FIRST = LocalDate.of(2002, 12, 31);
  private static final String SOURCE = "GB/T 10114";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> columns() {
    return List.of("division");
  }

  @Override
  public List<CodeEntry> shipped() {
    return ShippedRows.of("hongdun/agency/reference/chengdu_towns.tsv").stream()
        .map(row -> {
          var cells = List.copyOf(row.values());
          return new CodeEntry(
              cells.get(0),
              new BilingualText(cells.get(1), ""),
              FIRST,
              Optional.empty(),
              SOURCE,
              Map.of("division", cells.get(2)));
        })
        .toList();
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    if (!entry.code().matches("[1-9][0-9]{8}")) {
      faults.add(Shortcoming.of("code", "agency.towns.fault.code"));
    }
    if (!entry.more("division").matches("[1-9][0-9]{5}")) {
      faults.add(Shortcoming.of("division", "agency.towns.fault.division"));
    }
    return faults;
  }
}
