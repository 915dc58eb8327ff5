package hongdun.agency.usecase;

import hongdun.agency.domain.Roster;
import hongdun.agency.persistence.Jurisdictions;
import hongdun.agency.persistence.Substitutions;
import hongdun.portal.Editions;
import hongdun.portal.Remembered;
import org.springframework.stereotype.Component;

/** 全册副本 — the roster as it is kept in memory and read again when it has changed. */
@Component
class KnownRoster {
  private final Remembered<Roster> roster;

  KnownRoster(
      Editions editions, Staff staff, Jurisdictions jurisdictions, Substitutions substitutions) {
    this.roster =
        new Remembered<>(
            editions,
            Roster.EDITION,
            () ->
                new Roster(
                    staff.units().all(),
                    staff.officers().all(),
                    staff.appointments().all(),
                    jurisdictions.ofDivisions(),
                    substitutions.all()));
  }

  Roster get() {
    return roster.get();
  }
}
