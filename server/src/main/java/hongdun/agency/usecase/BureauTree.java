package hongdun.agency.usecase;

import hongdun.agency.Hierarchy;
import hongdun.agency.Officer;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Employment;
import hongdun.agency.persistence.Officers;
import hongdun.agency.persistence.Units;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 机关层级 — answers what other rooms ask about the tree of bureaus. */
@Component
class BureauTree implements Hierarchy {
  private final Units units;
  private final Officers officers;

  BureauTree(Units units, Officers officers) {
    this.units = units;
    this.officers = officers;
  }

  @Override
  public List<Unit> bureausUnder(UnitId bureau, LocalDate on) {
    return units.bureausUnder(bureau, on);
  }

  @Override
  public List<Unit> unitsOf(UnitId bureau, LocalDate on) {
    return units.ofBureau(bureau, on);
  }

  @Override
  public List<Officer> officersOf(UnitId bureau, LocalDate on) {
    return officers.ofBureau(bureau, on).stream().map(Employment::officer).toList();
  }
}
