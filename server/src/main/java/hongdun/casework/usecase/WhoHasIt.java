package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.Staffing;
import hongdun.casework.Matter;
import hongdun.casework.persistence.Ownerships;
import hongdun.portal.Dates;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** 责任人 — who owns a matter, and who acts today for the one who has it in hand. */
@Component
class WhoHasIt {
  private final Agency agency;
  private final Staffing staffing;
  private final Ownerships ownerships;
  private final InstantSource clock;

  WhoHasIt(Agency agency, Staffing staffing, Ownerships ownerships, InstantSource clock) {
    this.agency = agency;
    this.staffing = staffing;
    this.ownerships = ownerships;
    this.clock = clock;
  }

  /** The owner's name since the first contact, empty before it. */
  String owner(Matter matter) {
    return ownerships
        .last(matter.id())
        .map(owned -> agency.officer(owned.officer()).name())
        .orElse("");
  }

  /** The name of the substitute while the handler is away (C14), empty when there is none. */
  String substitute(Matter matter) {
    if (matter.handler().isEmpty() || matter.concludedAt().isPresent()) {
      return "";
    }
    var handler = matter.handler().get();
    var today = Dates.dayOf(clock.instant());
    if (!staffing.isAway(handler, today)) {
      return "";
    }
    return staffing
        .staff(matter.acceptedBy(), today)
        .substituteOf(handler)
        .map(officer -> agency.officer(officer).name())
        .orElse("");
  }
}
