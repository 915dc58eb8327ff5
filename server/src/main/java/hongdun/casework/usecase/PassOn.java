package hongdun.casework.usecase;

import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.Candidate;
import hongdun.casework.domain.Candidate.StandIn;
import hongdun.casework.domain.Holder;
import hongdun.casework.domain.Holder.ByOfficer;
import hongdun.casework.domain.Holder.ByParty;
import hongdun.casework.domain.Holder.ByQueue;
import hongdun.casework.domain.NextHands;
import hongdun.casework.domain.Place;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.persistence.Assignments;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.catalogue.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 流转 — puts a matter into the next hands: the officer who took it keeps it (首办责任制) as long as he
 * may go on with it, else it waits for all who may.
 */
@Component
class PassOn {
  private final Agency agency;
  private final Assignments assignments;
  private final Matters matters;
  private final Journal journal;

  PassOn(Agency agency, Assignments assignments, Matters matters, Journal journal) {
    this.agency = agency;
    this.assignments = assignments;
    this.matters = matters;
    this.journal = journal;
  }

  /** A matter in a stage, about to lie in somebody's hands. */
  record Stay(MatterId matter, Place place, ProcedureTable table, String stage, Variant variant) {
    NextHands hands() {
      return new NextHands(place, table, stage, variant);
    }
  }

  /** Puts a new matter into its first hands; the officer is written with its number. */
  Optional<OfficerId> begin(Stay stay, Optional<ByOfficer> opener, LocalDate on, Instant at) {
    var holder = holder(stay, opener, on);
    assignments.begin(stay.matter(), holder, at);
    return holder instanceof ByOfficer(var officer, _) ? Optional.of(officer) : Optional.empty();
  }

  /**
   * Puts the matter into the next hands and answers the instant, which is never before the last
   * change.
   */
  Instant pass(Stay stay, Optional<ByOfficer> mover, LocalDate on, Instant at) {
    var keeper = mover.or(() -> assignments.lastOfficer(stay.matter()));
    return change(stay.matter(), holder(stay, keeper, on), at);
  }

  /**
   * Puts the matter into the hands of the officer who takes a step, if it is not there yet: whoever
   * acts answers for it.
   */
  Instant takeOver(MatterId matter, Optional<ByOfficer> mover, Instant at) {
    return mover.map(officer -> change(matter, officer, at)).orElse(at);
  }

  /** Takes a concluded matter out of all hands. */
  Instant release(MatterId matter, Instant at) {
    return assignments.release(matter, at);
  }

  /**
   * Puts a matter into these hands, whatever comes next; used when the hands it lay in are gone.
   */
  Instant give(MatterId matter, Holder next, Instant at) {
    return change(matter, next, at);
  }

  private Instant change(MatterId matter, Holder next, Instant at) {
    if (assignments.now(matter).filter(next::equals).isPresent()) {
      return at;
    }
    var from = assignments.pass(matter, next, at);
    switch (next) {
      case ByOfficer(var officer, _) -> matters.setHandler(matter, Optional.of(officer));
      case ByQueue _ -> matters.setHandler(matter, Optional.empty());
      case ByParty() -> {
        // the officer who sent it back stays the one to ask
      }
    }
    return from;
  }

  Candidate candidate(OfficerId officer, UnitId bureau, LocalDate on) {
    var standIn =
        agency
            .substitutesFor(officer, bureau, on)
            .map(other -> new StandIn(other, agency.rolesIn(other, bureau, on)));
    return new Candidate(officer, agency.rolesIn(officer, bureau, on), standIn);
  }

  private Holder holder(Stay stay, Optional<ByOfficer> keeper, LocalDate on) {
    return stay.hands().next(keeper, officer -> mayGoOn(stay, officer, on));
  }

  private boolean mayGoOn(Stay stay, ByOfficer officer, LocalDate on) {
    var hands = stay.hands();
    return hands.mayGoOn(
        candidate(officer.officer(), hands.bureau(), on), journal.taken(stay.matter()));
  }
}
