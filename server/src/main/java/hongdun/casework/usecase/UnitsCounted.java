package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Hierarchy;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.Staffing;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.figures.CountedUnits;
import hongdun.figures.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 统计机构 — the units of the bureaus that handle matters. As long as nobody says otherwise an office
 * counts as one, and a department where papers are accepted as a counter.
 */
@Component
class UnitsCounted implements CountedUnits {
  private final Agency agency;
  private final Divisions divisions;
  private final Hierarchy hierarchy;
  private final Staffing staffing;

  UnitsCounted(Agency agency, Divisions divisions, Hierarchy hierarchy, Staffing staffing) {
    this.agency = agency;
    this.divisions = divisions;
    this.hierarchy = hierarchy;
    this.staffing = staffing;
  }

  @Override
  public List<CountedUnits.OfABureau> units(long bureau, LocalDate on) {
    return bureaus(bureau, on).flatMap(one -> unitsOf(one, on)).toList();
  }

  private Stream<UnitId> bureaus(long bureau, LocalDate on) {
    return bureau == 0
        ? divisions.served(on).stream()
            .flatMap(division -> agency.competentFor(division.region(), on).stream())
            .map(Unit::id)
            .distinct()
        : Stream.of(agency.unit(new UnitId(bureau)).bureau());
  }

  private Stream<CountedUnits.OfABureau> unitsOf(UnitId bureau, LocalDate on) {
    var name = agency.unit(bureau).name();
    var counters =
        staffing.staff(bureau, on).serving().stream()
            .filter(serving -> serving.role() == Role.ACCEPTOR)
            .map(Serving::unit)
            .collect(Collectors.toSet());
    return hierarchy.unitsOf(bureau, on).stream()
        .map(unit ->
            new CountedUnits.OfABureau(
                unit.id().value(), bureau.value(), unit.name(), name, usual(unit, counters)));
  }

  private static UnitKind usual(Unit unit, Set<UnitId> counters) {
    return switch (unit.level()) {
      case OFFICE -> UnitKind.OFFICE;
      case DEPARTMENT -> counters.contains(unit.id()) ? UnitKind.WINDOW : UnitKind.OTHER;
      case NATION, PROVINCE, CITY, COUNTY -> UnitKind.OTHER;
    };
  }
}
