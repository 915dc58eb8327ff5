package hongdun.agency.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Authority;
import hongdun.agency.LocalOffices;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.persistence.Jurisdictions;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 机关名册 — answers what other rooms ask about units, officers and their rights. */
@Component
class AgencyBook implements Agency, LocalOffices {
  private final KnownRoster known;
  private final Jurisdictions jurisdictions;
  private final KnownTowns towns;

  AgencyBook(KnownRoster known, Jurisdictions jurisdictions, KnownTowns towns) {
    this.known = known;
    this.towns = towns;
    this.jurisdictions = jurisdictions;
  }

  @Override
  public Unit unit(UnitId id) {
    return known
        .get()
        .unit(id)
        .orElseThrow(() -> new IllegalArgumentException("No unit " + id.value()));
  }

  @Override
  public Officer officer(OfficerId id) {
    return known
        .get()
        .officer(id)
        .orElseThrow(() -> new IllegalArgumentException("No officer " + id.value()));
  }

  @Override
  public Optional<Unit> competentFor(Region region, LocalDate on) {
    var roster = known.get();
    return roster.competentFor(region, on).or(() -> roster.competentFor(region.city(), on));
  }

  @Override
  public Optional<Unit> officeFor(Region region, String address, LocalDate on) {
    var units = jurisdictions.ofTowns(region, on);
    return towns
        .namedIn(address, units.keySet().stream(), on)
        .findFirst()
        .map(units::get)
        .map(this::unit);
  }

  @Override
  public Set<Role> rolesIn(OfficerId officer, UnitId bureau, LocalDate on) {
    return known.get().rolesIn(officer, bureau, on);
  }

  @Override
  public List<Officer> holders(UnitId bureau, Role role, LocalDate on) {
    return known.get().holders(bureau, role, on);
  }

  @Override
  public Authority authority(OfficerId officer, UnitId bureau, LocalDate on) {
    return known.get().authority(officer, bureau, on);
  }

  @Override
  public Optional<OfficerId> substitutesFor(OfficerId officer, UnitId bureau, LocalDate on) {
    return known.get().absentFor(officer, bureau, on);
  }
}
