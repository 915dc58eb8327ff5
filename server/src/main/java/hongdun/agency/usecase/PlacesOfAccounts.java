package hongdun.agency.usecase;

import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.portal.AccountPlace;
import hongdun.portal.AccountRoles;
import hongdun.shared.BilingualText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 账户所属机构 — names the unit an officer acts for. */
@Component
class PlacesOfAccounts implements AccountPlace {
  private final AccountRoles roles;
  private final KnownRoster known;

  PlacesOfAccounts(AccountRoles roles, KnownRoster known) {
    this.roles = roles;
    this.known = known;
  }

  @Override
  public Optional<BilingualText> placeOf(long account) {
    return roles
        .officerOf(account)
        .flatMap(officer -> known.get().unit(new UnitId(officer.unit())))
        .map(Unit::name);
  }

  @Override
  public Optional<BilingualText> bureauOf(long unit) {
    return known
        .get()
        .unit(new UnitId(unit))
        .flatMap(found -> known.get().unit(found.bureau()))
        .map(Unit::name);
  }

  @Override
  public String roleKey(String role) {
    return "agency.role." + role;
  }
}
