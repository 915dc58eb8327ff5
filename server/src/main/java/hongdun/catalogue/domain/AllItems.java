package hongdun.catalogue.domain;

import hongdun.agency.UnitId;
import hongdun.catalogue.EntityKinds;
import hongdun.catalogue.RiskPoint;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 全部事项 — all editions of all items, all versions of their variants and their risk points, to be
 * asked as of a day.
 */
public record AllItems(
    List<Guide> guides, List<VariantVersion> variants, Map<String, List<RiskPoint>> risks) {
  /** The edition that is raised when any of it changes. */
  public static final String EDITION = "items";

  public AllItems {
    guides = List.copyOf(guides);
    variants = List.copyOf(variants);
    risks = Map.copyOf(risks);
  }

  /** The edition of an item that holds on a day. */
  public Optional<Guide> guide(String item, LocalDate on) {
    return guides.stream()
        .filter(guide -> guide.item().code().equals(item))
        .filter(guide -> !on.isBefore(guide.item().validFrom()))
        .max(Comparator.comparing(guide -> guide.item().validFrom()));
  }

  /** All editions of an item, the oldest first; none of an item that is not there. */
  public List<GuideEdition> editions(String item) {
    var sorted =
        guides.stream()
            .filter(guide -> guide.item().code().equals(item))
            .sorted(Comparator.comparing(guide -> guide.item().validFrom()))
            .toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(place ->
            new GuideEdition(
                sorted.get(place),
                place + 1,
                sorted.stream()
                    .skip(place + 1L)
                    .findFirst()
                    .map(next -> next.item().validFrom().minusDays(1))))
        .toList();
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

  /** What holds on a day, the most specific first, of several the one that began last. */
  public Optional<VariantVersion> variant(
      String item, String entityType, UnitId bureau, LocalDate on) {
    return variants.stream()
        .filter(version -> version.state() == State.ACTIVE && holds(version, on))
        .filter(version -> isFor(version.scope(), item, entityType, bureau))
        .max(
            Comparator.<VariantVersion, Boolean>comparing(
                    version -> version.scope().bureau().isPresent())
                .thenComparing(version -> version.scope().entityType().length())
                .thenComparing(version -> version.from().orElseThrow()));
  }

  /** What would hold on a day for the matters of a version if there were not this version. */
  public Optional<VariantVersion> without(VariantVersion version, LocalDate on) {
    var scope = version.scope();
    var others =
        new AllItems(
            guides,
            variants.stream().filter(other -> !other.id().equals(version.id())).toList(),
            risks);
    return scope
        .bureau()
        .flatMap(bureau -> others.variant(scope.item(), scope.entityType(), bureau, on));
  }

  public Optional<VariantVersion> variant(VariantId id) {
    return variants.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  private static boolean holds(VariantVersion version, LocalDate on) {
    return version.from().filter(first -> !on.isBefore(first)).isPresent()
        && version.to().filter(last -> on.isAfter(last)).isEmpty();
  }

  private static boolean isFor(
      VariantVersion.Scope scope, String item, String entityType, UnitId bureau) {
    return scope.item().equals(item)
        && EntityKinds.covers(scope.entityType(), entityType)
        && scope.bureau().map(bureau::equals).orElse(true);
  }
}
