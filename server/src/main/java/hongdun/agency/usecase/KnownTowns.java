package hongdun.agency.usecase;

import static java.util.stream.Collectors.groupingBy;

import hongdun.agency.domain.Town;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 街道乡镇 — the streets and towns in memory. */
@Component
class KnownTowns {
  private final Supplier<Map<String, List<CodeEntry>>> byCode;

  KnownTowns(CodeLists lists) {
    this.byCode =
        lists.view(TownList.ID, entries -> entries.stream().collect(groupingBy(CodeEntry::code)));
  }

  /** The name of a town on a day; of one that is gone, the last it had. */
  BilingualText name(String code, LocalDate on) {
    var known = byCode.get().getOrDefault(code, List.of());
    return known.stream()
        .filter(entry -> entry.holds(on))
        .findFirst()
        .or(() -> known.stream().reduce((_, later) -> later))
        .map(entry ->
            entry.name().en().isEmpty()
                ? new BilingualText(entry.name().zh(), entry.name().zh())
                : entry.name())
        .orElseGet(() -> new BilingualText(code, code));
  }

  /** The towns of a division on a day, by their codes. */
  List<Town> of(Region region, LocalDate on) {
    return byCode.get().values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.holds(on) && entry.more("division").equals(region.code()))
        .map(entry -> new Town(entry.code(), entry.name().zh(), region))
        .sorted(java.util.Comparator.comparing(Town::code))
        .toList();
  }

  /** Those of some towns that an address names, the longest name first. */
  Stream<String> namedIn(String address, Stream<String> codes, LocalDate on) {
    record Named(String code, String name) {}
    return codes
        .map(code -> new Named(code, name(code, on).zh()))
        .filter(town -> address.contains(town.name()))
        .sorted(
            java.util.Comparator.comparingInt((Named town) -> -town.name().length())
                .thenComparing(Named::code))
        .map(Named::code);
  }
}
