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
import org.springframework.stereotype.Component;

/**
 * 查阅资格 — by the roles an officer holds today in a bureau that handles the matter, or uses there for
 * the colleague he stands in for (C14), as far as each reaches.
 */
@Component
class ReadersOfMatters implements Readers {
  private final Agency agency;
  private final MatterAuthority reach;
  private final WriteReading writing;
  private final InstantSource clock;

  ReadersOfMatters(
      Agency agency, MatterAuthority reach, WriteReading writing, InstantSource clock) {
    this.agency = agency;
    this.reach = reach;
    this.writing = writing;
    this.clock = clock;
  }

  @Override
  public boolean mayRead(Matter matter, Actor.Officer actor) {
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    if (!matter.isHandledBy(bureau)) {
      return false;
    }
    var today = Dates.dayOf(clock.instant());
    var authority = agency.authority(new OfficerId(actor.officer()), bureau, today);
    if (ReadingRoles.doBusiness(authority.roles()) && reach.reaches(matter, authority, today)) {
      return true;
    }
    if (ReadingRoles.supervise(authority.roles())) {
      writing.writeDownApart(matter, actor);
      return true;
    }
    return false;
  }

  @Override
  public boolean handles(Matter matter, Actor.Officer actor, Role... roles) {
    var bureau = agency.unit(new UnitId(actor.unit())).bureau();
    return matter.isHandledBy(bureau)
        && reach.over(matter, actor, bureau, Dates.dayOf(clock.instant()), roles).isPresent();
  }
}
