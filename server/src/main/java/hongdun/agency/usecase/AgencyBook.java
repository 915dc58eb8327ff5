package hongdun.agency.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Interest;
import hongdun.agency.LocalOffices;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.persistence.Appointments;
import hongdun.agency.persistence.Interests;
import hongdun.agency.persistence.Jurisdictions;
import hongdun.agency.persistence.Officers;
import hongdun.agency.persistence.Substitutions;
import hongdun.agency.persistence.Units;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 机关名册 — answers what other rooms ask about units, officers and their rights. */
@Component
class AgencyBook implements Agency, LocalOffices {
  private final Units units;
  private final Officers officers;
  private final Appointments appointments;
  private final Jurisdictions jurisdictions;
  private final Limits limits;

  AgencyBook(
      Units units,
      Officers officers,
      Appointments appointments,
      Jurisdictions jurisdictions,
      Limits limits) {
    this.units = units;
    this.officers = officers;
    this.appointments = appointments;
    this.jurisdictions = jurisdictions;
    this.limits = limits;
  }

  @Override
  public Unit unit(UnitId id) {
    return units.find(id).orElseThrow(() -> new IllegalArgumentException("No unit " + id.value()));
  }

  @Override
  public Officer officer(OfficerId id) {
    return officers
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("No officer " + id.value()));
  }

  @Override
  public Optional<Unit> competentFor(Region region, LocalDate on) {
    return jurisdictions
        .of(region, on)
        .or(() -> jurisdictions.of(region.city(), on))
        .map(this::unit);
  }

  @Override
  public Optional<Unit> officeFor(Region region, String address, LocalDate on) {
    return jurisdictions.ofTownNamedIn(region, address, on).map(this::unit);
  }

  @Override
  public Set<Role> rolesIn(OfficerId officer, UnitId bureau, LocalDate on) {
    return appointments.rolesIn(officer, bureau, on);
  }

  @Override
  public List<Officer> holders(UnitId bureau, Role role, LocalDate on) {
    return appointments.holders(bureau, role, on);
  }

  @Override
  public Optional<Interest> interestOf(OfficerId officer, Set<PartyKey> parties, LocalDate on) {
    return limits.interests().matching(officer, parties, on);
  }

  @Override
  public Optional<OfficerId> substitutesFor(OfficerId officer, UnitId bureau, LocalDate on) {
    return limits.substitutions().absentFor(officer, bureau, on);
  }

  /** What limits or lends an officer's rights. */
  @Component
  record Limits(Interests interests, Substitutions substitutions) {}
}
