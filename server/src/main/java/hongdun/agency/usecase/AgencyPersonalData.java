package hongdun.agency.usecase;

import hongdun.portal.AccountPlace;
import hongdun.portal.AccountRoles;
import hongdun.portal.PersonalData;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this room holds on an officer: his name, where he serves and what he may do there. */
@Component
class AgencyPersonalData implements PersonalData {
  private final AccountRoles roles;
  private final AccountPlace places;

  AgencyPersonalData(AccountRoles roles, AccountPlace places) {
    this.roles = roles;
    this.places = places;
  }

  @Override
  public String room() {
    return "agency";
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.stays(
            "agency.held.officers",
            new LegalBasis(Law.PERSONAL_INFORMATION_LAW, "34"),
            new LegalBasis(Law.ARCHIVES_LAW, "13")));
  }

  @Override
  public List<Section> copy(long account) {
    return List.of(
        new Section(
            "agency.held.officers",
            roles.officerOf(account).stream()
                .map(officer -> {
                  var lines = new ArrayList<Line>();
                  places
                      .placeOf(account)
                      .ifPresent(unit ->
                          lines.add(
                              Line.spoken(
                                  "agency.own-data.unit", Long.toString(officer.unit()), unit)));
                  officer.roles().stream()
                      .sorted()
                      .forEach(role ->
                          lines.add(
                              Line.named("agency.own-data.role", role, places.roleKey(role))));
                  return new Item(officer.displayName(), lines, List.of());
                })
                .toList()));
  }
}
