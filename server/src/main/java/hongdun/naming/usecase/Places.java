package hongdun.naming.usecase;

import hongdun.agency.Divisions;
import hongdun.agency.Divisions.Division;
import hongdun.naming.domain.DivisionName;
import hongdun.naming.domain.Gazetteer;
import hongdun.naming.domain.Place;
import hongdun.portal.CodeLists;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 地名 — asks the divisions for what the rules need to know of places. */
@Component
public class Places {
  private final Divisions divisions;

  /** Another number when the divisions are others. */
  private final Supplier<Integer> standing;

  private final AtomicReference<Optional<Day>> latest = new AtomicReference<>(Optional.empty());

  Places(Divisions divisions, CodeLists lists) {
    this.divisions = divisions;
    this.standing = lists.view(Divisions.LIST, System::identityHashCode);
  }

  private record Day(LocalDate on, int divisions, Gazetteer gazetteer) {}

  /** The place of a division; empty when there is no such division on that day. */
  public Optional<Place> of(Region region, LocalDate on) {
    if (divisions.name(region, on).isEmpty()) {
      return Optional.empty();
    }
    var names =
        Stream.of(region.province(), region.city(), region)
            .distinct()
            .flatMap(division -> divisions.name(division, on).stream())
            .map(BilingualText::zh)
            .map(DivisionName::new)
            .toList();
    return Optional.of(new Place(names));
  }

  /** The divisions of the whole country; gathered once a day, and when they have changed. */
  Gazetteer gazetteer(LocalDate on) {
    var known = latest.get();
    int now = standing.get();
    if (known.isPresent() && known.get().on().equals(on) && known.get().divisions() == now) {
      return known.get().gazetteer();
    }
    var gathered = gather(on);
    latest.set(Optional.of(new Day(on, now, gathered)));
    return gathered;
  }

  private Gazetteer gather(LocalDate on) {
    var cities = new ArrayList<DivisionName>();
    var counties = new ArrayList<DivisionName>();
    for (var province : divisions.below(Optional.empty(), on)) {
      cities.add(name(province));
      for (var city : divisions.below(Optional.of(province.region()), on)) {
        var list = city.region().level() == Region.Level.CITY ? cities : counties;
        list.add(name(city));
        divisions
            .below(Optional.of(city.region()), on)
            .forEach(county -> counties.add(name(county)));
      }
    }
    return Gazetteer.of(cities, counties);
  }

  private static DivisionName name(Division division) {
    return new DivisionName(division.name().zh());
  }
}
