package hongdun.casework.usecase;

import hongdun.agency.PartyKey;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.casework.Reception;
import hongdun.portal.Dates;
import hongdun.shared.Actor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 窗口接件 — asks before anything is written what the desk would refuse. */
@Component
class ReceiveAtCounter implements Reception {
  private final CheckActor actors;
  private final Courses courses;
  private final InstantSource clock;

  ReceiveAtCounter(CheckActor actors, Courses courses, InstantSource clock) {
    this.actors = actors;
    this.courses = courses;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<Forbidden> bars(
      Actor.Officer officer, Optional<Matter> matter, Set<PartyKey> parties) {
    var today = Dates.dayOf(clock.instant());
    return matter
        .map(known ->
            actors.barAtTheCounter(
                known,
                actors.counter(
                    known, courses.place(known, today).delegate().orElse(known.bureau()), officer),
                officer,
                parties,
                today))
        .orElseGet(() -> actors.barFromOpening(officer, parties, today));
  }
}
