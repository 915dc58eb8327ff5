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

/**
 * 登记机关代码表 — the registration authorities in dated editions, apart from the divisions: a zone has an
 * authority and is no division, and an authority may be renamed or succeeded while its division
 * stays.
 */
@Component
class AuthorityList implements CodeList {
  static final String ID = "agency.registration-authorities";
  static final String DIVISION = "division";
  static final String SUCCESSOR = "successor";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> columns() {
    return List.of(DIVISION, SUCCESSOR);
  }

  @Override
  public List<CodeEntry> shipped() {
    return ShippedRows.of("hongdun/agency/reference/registration_authorities.tsv").stream()
        .map(row -> {
          var until = row.getOrDefault("until", "");
          return new CodeEntry(
              row.getOrDefault("code", ""),
              new BilingualText(row.getOrDefault("name_zh", ""), row.getOrDefault("name_en", "")),
              LocalDate.parse(row.getOrDefault("from", "")),
              until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
              row.getOrDefault("source", ""),
              Map.of());
        })
        .toList();
  }

  @Override
  public List<Shortcoming> faultsOf(CodeEntry entry) {
    var faults = new ArrayList<Shortcoming>();
    if (!entry.code().matches("[1-9][0-9]{5}")) {
      faults.add(Shortcoming.of("code", "agency.registration-authorities.fault.code"));
    }
    for (var column : columns()) {
      if (!entry.more(column).matches("([1-9][0-9]{5})?")) {
        faults.add(Shortcoming.of(column, "agency.registration-authorities.fault." + column));
      }
    }
    if (entry.more(SUCCESSOR).equals(entry.code()) && !entry.code().isEmpty()) {
      faults.add(Shortcoming.of(SUCCESSOR, "agency.registration-authorities.fault.successor"));
    }
    return faults;
  }
}
