package hongdun.catalogue.domain;

import hongdun.agency.UnitId;
import hongdun.catalogue.Variant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 全部事项 — all editions of all items and all their variants, to be asked as of a day. */
public record AllItems(List<Guide> guides, List<Dated> variants) {
  /** The edition that is raised when any of it changes. */
  public static final String EDITION = "items";

  public AllItems {
    guides = List.copyOf(guides);
    variants = List.copyOf(variants);
  }

  /**
   * A variant with the days it holds.
   *
   * @param bureau the bureau it holds for; empty for every bureau that has none of its own
   * @param validTo the last day, empty while it holds
   */
  public record Dated(
      String item,
      Optional<UnitId> bureau,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      Variant variant) {
    private boolean holds(LocalDate on) {
      return !on.isBefore(validFrom) && validTo.map(last -> !on.isAfter(last)).orElse(true);
    }

    private boolean holdsFor(UnitId other) {
      return bureau.map(other::equals).orElse(true);
    }
  }

  /** The edition of an item that holds on a day. */
  public Optional<Guide> guide(String item, LocalDate on) {
    return guides.stream()
        .filter(guide -> guide.item().code().equals(item))
        .filter(guide -> !on.isBefore(guide.item().validFrom()))
        .max(Comparator.comparing(guide -> guide.item().validFrom()));
  }

  /** The editions that hold on a day, in the order of the items' codes. */
  public List<Guide> guides(LocalDate on) {
    return guides.stream()
        .map(guide -> guide.item().code())
        .distinct()
        .sorted()
        .flatMap(item -> guide(item, on).stream())
        .toList();
  }

  /** What holds on a day; a bureau's own goes before what holds for all. */
  public Optional<Variant> variant(String item, UnitId bureau, LocalDate on) {
    return variants.stream()
        .filter(dated -> dated.item().equals(item) && dated.holdsFor(bureau) && dated.holds(on))
        .max(
            Comparator.<Dated, Boolean>comparing(dated -> dated.bureau().isPresent())
                .thenComparing(Dated::validFrom))
        .map(Dated::variant);
  }
}
