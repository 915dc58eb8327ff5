package hongdun.agency.usecase;

import static java.util.stream.Collectors.toUnmodifiableSet;

import hongdun.agency.Role;
import hongdun.agency.domain.Appointment;
import hongdun.agency.persistence.Appointments;
import hongdun.agency.persistence.Officers;
import hongdun.portal.AccountRoles;
import hongdun.portal.Dates;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 账户权限 — says which officer is behind an account and what he may do today. */
@Component
class RolesOfAccounts implements AccountRoles {
  private final Officers officers;
  private final Appointments appointments;
  private final InstantSource clock;

  RolesOfAccounts(Officers officers, Appointments appointments, InstantSource clock) {
    this.officers = officers;
    this.appointments = appointments;
    this.clock = clock;
  }

  @Override
  public Optional<OfficerRoles> officerOf(long account) {
    var today = Dates.dayOf(clock.instant());
    return officers
        .byAccount(account)
        .map(employment -> {
          var officer = employment.officer();
          var roles =
              employment.covers(today)
                  ? appointments.rolesIn(officer.id(), employment.bureau(), today)
                  : java.util.Set.<Role>of();
          var unit =
              appointments.of(officer.id()).stream()
                  .filter(appointment -> appointment.isActive(today))
                  .min(Comparator.comparing(Appointment::from).thenComparing(Appointment::id))
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
