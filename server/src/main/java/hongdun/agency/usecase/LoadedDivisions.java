package hongdun.agency.usecase;

import static java.util.stream.Collectors.groupingBy;

import hongdun.agency.Divisions;
import hongdun.agency.domain.DivisionEdition;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 行政区划 — keeps the divisions in memory, all editions of them. */
@Component
public class LoadedDivisions implements Divisions {
  /** The first edition also stands for earlier days. */
  private static final LocalDate FIRST_EDITION = LocalDate.of(2002, 12, 31);

  /** Collective codes of the older editions: places on a list, not places on a map. */
  private static final Set<String> COLLECTIVE =
      Set.of("市辖区", "县", "市", "省直辖县级行政区划", "省直辖行政单位", "自治区直辖县级行政区划", "自治区直辖县级行政单位");

  private static final int MOST_ASKED = 2000;

  private final Supplier<Loaded> loaded;
  private final KnownRoster roster;

  LoadedDivisions(CodeLists lists, KnownRoster roster) {
    this.loaded = lists.view(DivisionList.ID, LoadedDivisions::loaded);
    this.roster = roster;
  }

  private static Loaded loaded(List<CodeEntry> entries) {
    var editions = entries.stream().map(DivisionEdition::of).toList();
    return new Loaded(
        editions.stream().collect(groupingBy(edition -> edition.region().code())),
        editions.stream()
            .collect(groupingBy(edition -> edition.parent().map(Region::code).orElse(""))),
        new ConcurrentHashMap<>());
  }

  @Override
  public Optional<BilingualText> name(Region region, LocalDate on) {
    return edition(region, on).map(DivisionEdition::name);
  }

  @Override
  public Optional<BilingualText> fullName(Region region, LocalDate on) {
    if (edition(region, on).isEmpty()) {
      return Optional.empty();
    }
    var names =
        Stream.of(region.province(), region.city(), region)
            .distinct()
            .map(place -> edition(place, on).map(DivisionEdition::name).orElse(null))
            .filter(Objects::nonNull)
            .filter(name -> !COLLECTIVE.contains(name.zh()))
            .toList();
    return Optional.of(
        new BilingualText(
            String.join("", names.stream().map(BilingualText::zh).toList()),
            String.join(", ", names.reversed().stream().map(BilingualText::en).toList())));
  }

  @Override
  public List<Division> below(Optional<Region> region, LocalDate on) {
    var known = loaded.get();
    if (known.below().size() > MOST_ASKED) {
      known.below().clear();
    }
    return known
        .below()
        .computeIfAbsent(
            new Below(region.map(Region::code).orElse(""), day(on)),
            asked ->
                known.byParent().getOrDefault(asked.code(), List.of()).stream()
                    .filter(edition -> isIn(edition, asked.day()))
                    .map(edition -> new Division(edition.region(), edition.name()))
                    .toList());
  }

  /** A city bureau serves what is below its city: where no county bureau registers, it does. */
  @Override
  public List<Division> served(LocalDate on) {
    return roster
        .get()
        .servedRegions(on)
        .flatMap(region -> servedIn(region, on))
        .distinct()
        .sorted(Comparator.comparing(Division::region))
        .toList();
  }

  @Override
  public List<Division> search(String typed, int most) {
    var words = typed.strip();
    return words.isEmpty()
        ? List.of()
        : loaded.get().byCode().values().stream()
            .flatMap(editions -> likest(editions, words).stream())
            .sorted(Comparator.comparing(Likely::unlike).thenComparing(Likely::region))
            .limit(most)
            .map(likely -> new Division(likely.region(), likely.edition().name()))
            .toList();
  }

  /** The edition of a code that is most like what was typed. */
  private static Optional<Likely> likest(List<DivisionEdition> editions, String words) {
    return editions.stream()
        .flatMap(edition -> unlike(edition, words).map(by -> new Likely(edition, by)).stream())
        .min(
            Comparator.comparing(Likely::unlike)
                .thenComparing(likely -> likely.edition().from(), Comparator.reverseOrder()));
  }

  /** 0 for the same, more for what only begins so or has it somewhere; empty for another. */
  private static Optional<Integer> unlike(DivisionEdition edition, String words) {
    var names = List.of(edition.region().code(), edition.name().zh(), edition.name().en());
    if (names.stream().anyMatch(words::equalsIgnoreCase)) {
      return Optional.of(0);
    }
    if (names.stream().anyMatch(name -> name.startsWith(words))) {
      return Optional.of(1);
    }
    return edition.name().zh().contains(words) ? Optional.of(2) : Optional.empty();
  }

  private record Likely(DivisionEdition edition, int unlike) {
    Region region() {
      return edition.region();
    }
  }

  private Stream<Division> servedIn(Region region, LocalDate on) {
    var counties =
        region.level() == Region.Level.CITY
            ? below(Optional.of(region), on).stream()
                .filter(county -> !COLLECTIVE.contains(county.name().zh()))
                .toList()
            : List.<Division>of();
    return counties.isEmpty()
        ? name(region, on).stream().map(name -> new Division(region, name))
        : counties.stream();
  }

  private Optional<DivisionEdition> edition(Region region, LocalDate on) {
    var day = day(on);
    return loaded.get().byCode().getOrDefault(region.code(), List.of()).stream()
        .filter(edition -> isIn(edition, day))
        .findFirst();
  }

  private static LocalDate day(LocalDate on) {
    return on.isBefore(FIRST_EDITION) ? FIRST_EDITION : on;
  }

  private static boolean isIn(DivisionEdition edition, LocalDate day) {
    return !day.isBefore(edition.from())
        && edition.to().map(last -> !day.isAfter(last)).orElse(true);
  }

  /** What is below a place on a day, as it was asked for. */
  private record Below(String code, LocalDate day) {}

  private record Loaded(
      Map<String, List<DivisionEdition>> byCode,
      Map<String, List<DivisionEdition>> byParent,
      Map<Below, List<Division>> below) {}
}
