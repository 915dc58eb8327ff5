package hongdun.agency.usecase;

import hongdun.portal.CodeEntry;
import hongdun.portal.CodeList;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 行政区划代码表 — GB/T 2260 in dated editions, with the division each stands under. */
@Component
public class DivisionList implements CodeList {
  static final String ID = hongdun.agency.Divisions.LIST;
  private static final String SOURCE = "GB/T 2260";
  private static final String DIVISION = "[1-9][0-9]{5}";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean isPublic() {
    return true;
  }

  @Override
  public List<String> columns() {
    return List.of("parent");
  }

  @Override
  public List<CodeEntry> shipped() {
    return ShippedRows.of("hongdun/agency/reference/divisions.tsv").stream()
        .map(row -> {
          var cells = List.copyOf(row.values());
          return new CodeEntry(
              cells.get(0),
              new BilingualText(cells.get(1), cells.size() > 6 ? cells.get(6) : ""),
              LocalDate.parse(cells.get(4)),
              Optional.of(cells.get(5)).filter(last -> !last.isEmpty()).map(LocalDate::parse),
              SOURCE,
              cells.get(3).isEmpty() ? Map.of() : Map.of("parent", cells.get(3)));
        })
        .toList();
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    var parent = entry.more("parent");
    if (!entry.code().matches(DIVISION)) {
      faults.add(Shortcoming.of("code", "agency.divisions.fault.code"));
    } else if (!above(new Region(entry.code())).contains(parent)) {
      faults.add(Shortcoming.of("parent", "agency.divisions.fault.parent"));
    }
    return faults;
  }

  /** A county stands under its city, or under its province where no city is between. */
  private static Set<String> above(Region region) {
    return switch (region.level()) {
      case PROVINCE -> Set.of("");
      case CITY -> Set.of(region.province().code());
      case COUNTY -> Set.of(region.city().code(), region.province().code());
    };
  }
}
