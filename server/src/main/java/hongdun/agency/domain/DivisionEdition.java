package hongdun.agency.domain;

import hongdun.portal.CodeEntry;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Optional;

/** 区划版本 — a division under one name, from a day to a day. */
public record DivisionEdition(
    Region region,
    BilingualText name,
    Optional<Region> parent,
    LocalDate from,
    Optional<LocalDate> to) {
  /** Where a list has no English spelling the place keeps its Chinese name. */
  public static DivisionEdition of(CodeEntry entry) {
    return new DivisionEdition(
        new Region(entry.code()),
        spelt(entry.name()),
        Optional.of(entry.more("parent")).filter(code -> !code.isEmpty()).map(Region::new),
        entry.from(),
        entry.until());
  }

  static BilingualText spelt(BilingualText name) {
    return name.en().isEmpty() ? new BilingualText(name.zh(), name.zh()) : name;
  }
}
