package hongdun.agency.usecase;

import static java.util.stream.Collectors.toUnmodifiableSet;

import hongdun.agency.Role;
import hongdun.agency.domain.Appointment;
import hongdun.portal.AccountRoles;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 账户权限 — says which officer is behind an account and what he may do today. */
@Component
class RolesOfAccounts implements AccountRoles {
  private final KnownRoster known;
  private final InstantSource clock;

  RolesOfAccounts(KnownRoster known, InstantSource clock) {
    this.known = known;
    this.clock = clock;
  }

  @Override
  public boolean decides(Set<String> roles) {
    return roles.stream().map(Role::valueOf).anyMatch(Role::decides);
  }

  @Override
  public Optional<OfficerRoles> officerOf(long account) {
    var today = Dates.dayOf(clock.instant());
    var roster = known.get();
    return roster
        .employedBy(account)
        .map(employment -> {
          var officer = employment.officer();
          var roles =
              employment.covers(today)
                  ? roster.authority(officer.id(), employment.bureau(), today).roles()
                  : Set.<Role>of();
          var unit =
              roster
                  .active(officer.id(), today)
                  .findFirst()
                  .map(Appointment::unit)
                  .orElse(employment.bureau());
          return new OfficerRoles(
              officer.id().value(),
              unit.value(),
              officer.name(),
              roles.stream().map(Role::name).collect(toUnmodifiableSet()));
        });
  }
}
