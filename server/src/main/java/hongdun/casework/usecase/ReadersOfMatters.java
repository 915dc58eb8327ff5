package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import hongdun.casework.Readers;
import hongdun.casework.domain.ReadingRoles;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 查阅资格 — by the roles an officer holds today in a bureau that handles the matter. */
@Component
class ReadersOfMatters implements Readers {
  private final Agency agency;
  private final WriteReading writing;
  private final InstantSource clock;

  ReadersOfMatters(Agency agency, WriteReading writing, InstantSource clock) {
    this.agency = agency;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  public boolean mayRead(Matter matter, Actor.Officer actor) {
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    if (!matter.isHandledBy(bureau)) {
      return false;
    }
    var roles = roles(new OfficerId(actor.officer()), bureau);
    if (ReadingRoles.doBusiness(roles)) {
      return true;
    }
    if (ReadingRoles.supervise(roles)) {
      writing.writeDownApart(matter, actor);
      return true;
    }
    return false;
  }

  /** His own, and those of the colleague he stands in for (C14). */
  private Set<Role> roles(OfficerId officer, UnitId bureau) {
    var today = Dates.dayOf(clock.instant());
    var own = agency.rolesIn(officer, bureau, today);
    if (ReadingRoles.doBusiness(own)) {
      return own;
    }
    var all = EnumSet.noneOf(Role.class);
    all.addAll(own);
    agency
        .substitutesFor(officer, bureau, today)
        .ifPresent(other -> all.addAll(agency.rolesIn(other, bureau, today)));
    return all;
  }
}
