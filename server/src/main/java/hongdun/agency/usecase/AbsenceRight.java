package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.domain.Appointment;
import hongdun.agency.persistence.Appointments;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 离岗登记权限 — whose absence somebody may record. */
@Component
class AbsenceRight {
  private static final Set<Role> FOR_ALL =
      Set.of(Role.HEAD, Role.LEADER, Role.SECURITY_ADMINISTRATOR);

  private final Appointments appointments;

  AbsenceRight(Appointments appointments) {
    this.appointments = appointments;
  }

  boolean mayRecord(OfficerId by, OfficerId officer, UnitId bureau, LocalDate on) {
    var roles = appointments.rolesIn(by, bureau, on);
    if (roles.stream().anyMatch(FOR_ALL::contains)) {
      return true;
    }
    var headed =
        appointments.of(by).stream()
            .filter(held -> held.isActive(on) && held.role() == Role.DIVISION_HEAD)
            .map(Appointment::unit)
            .collect(Collectors.toSet());
    return appointments.of(officer).stream()
        .anyMatch(held -> held.isActive(on) && headed.contains(held.unit()));
  }
}
