package hongdun.catalogue.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.catalogue.domain.Guide;
import hongdun.catalogue.domain.GuideEdition;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 看指南 — the guides as they stand today, and where each item is done. */
@Component
public class ReadGuides {
  private final KnownItems known;
  private final Agency agency;
  private final Divisions divisions;
  private final InstantSource clock;

  ReadGuides(KnownItems known, Agency agency, Divisions divisions, InstantSource clock) {
    this.known = known;
    this.agency = agency;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** 办理地点 — a bureau with the divisions it is competent for. */
  public record Place(Unit bureau, List<Divisions.Division> serves) {}

  public List<Guide> all() {
    return known.get().guides(today());
  }

  /** All editions of an item's guide, the oldest first. */
  public List<GuideEdition> editions(String item) {
    return known.get().editions(item);
  }

  /** The edition that holds, held or will hold on a day. */
  public Optional<GuideEdition> edition(String item, LocalDate on) {
    return editions(item).stream().filter(edition -> edition.holds(on)).findFirst();
  }

  /** The editions that hold today, in the order of the items. */
  public List<GuideEdition> current() {
    return all().stream().flatMap(guide -> edition(guide.item().code(), today()).stream()).toList();
  }

  /** The bureaus that register market entities, in the order of their divisions. */
  public List<Place> places() {
    var places = new LinkedHashMap<Unit, List<Divisions.Division>>();
    for (var division : divisions.served(today())) {
      agency
          .competentFor(division.region(), today())
          .ifPresent(
              bureau -> places.computeIfAbsent(bureau, _ -> new ArrayList<>()).add(division));
    }
    return places.entrySet().stream()
        .map(place -> new Place(place.getKey(), place.getValue()))
        .toList();
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
