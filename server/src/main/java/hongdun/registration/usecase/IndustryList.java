package hongdun.registration.usecase;

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

/** 国民经济行业分类 — the industries of GB/T 4754, from sections to classes. */
@Component
class IndustryList implements CodeList {
  static final String ID = "registration.industries";

  /** GB/T 4754-2017 is in force since then. */
  private static final LocalDate IN_FORCE = LocalDate.of(2017, 10, 1);

  private static final String SOURCE = "GB/T 4754-2017";

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
    return ShippedRows.of("hongdun/registration/reference/industries.tsv").stream()
        .map(row -> {
          var parent = row.getOrDefault("parent", "");
          return new CodeEntry(
              row.getOrDefault("code", ""),
              new BilingualText(row.getOrDefault("name_zh", ""), row.getOrDefault("name_en", "")),
              IN_FORCE,
              Optional.empty(),
              SOURCE,
              parent.isEmpty() ? Map.of() : Map.of("parent", parent));
        })
        .toList();
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    var code = entry.code();
    var parent = entry.more("parent");
    if (!code.matches("[A-T]|[0-9]{2,4}")) {
      faults.add(Shortcoming.of("code", "registration.industries.fault.code"));
    } else if (!(code.length() == 1
        ? parent.isEmpty()
        : code.length() == 2
            ? parent.matches("[A-T]")
            : parent.equals(code.substring(0, code.length() - 1)))) {
      faults.add(Shortcoming.of("parent", "registration.industries.fault.parent"));
    }
    return faults;
  }
}
