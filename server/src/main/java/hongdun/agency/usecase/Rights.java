package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.agency.persistence.Appointments;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** 管理权限 — asks the appointments of today, not the session, whether an administrator may act. */
@Component
class Rights {
  private final Appointments appointments;
  private final InstantSource clock;

  Rights(Appointments appointments, InstantSource clock) {
    this.appointments = appointments;
    this.clock = clock;
  }

  void demand(OfficerId officer, UnitId bureau, Role role) {
    if (!appointments.rolesIn(officer, bureau, Dates.dayOf(clock.instant())).contains(role)) {
      throw new NotFound("Officer " + officer.value() + " is no " + role + " of " + bureau.value());
    }
  }
}
