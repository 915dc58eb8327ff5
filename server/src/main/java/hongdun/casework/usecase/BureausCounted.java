package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Divisions;
import hongdun.agency.Unit;
import hongdun.figures.CountedBureaus;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 统计机关 — the bureaus that handle matters. */
@Component
class BureausCounted implements CountedBureaus {
  private final Agency agency;
  private final Divisions divisions;

  BureausCounted(Agency agency, Divisions divisions) {
    this.agency = agency;
    this.divisions = divisions;
  }

  @Override
  public List<Bureau> bureaus(LocalDate on) {
    return divisions.served(on).stream()
        .flatMap(division -> agency.competentFor(division.region(), on).stream())
        .distinct()
        .map(BureausCounted::bureau)
        .toList();
  }

  private static Bureau bureau(Unit unit) {
    return new Bureau(unit.id().value(), unit.name());
  }
}
