package hongdun.registration.usecase;

import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.catalogue.Counters;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Elsewhere;
import hongdun.registration.persistence.AcceptedElsewhere;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 全员受理 — any window accepts any type: which bureau and section usually handle it is said to the
 * officer and counted, and never stands in the way.
 */
@Component
public class CounterCompetence {
  private final Judgement judgement;
  private final Counters counters;
  private final Visibility visibility;
  private final AcceptedElsewhere accepted;
  private final InstantSource clock;

  CounterCompetence(
      Judgement judgement,
      Counters counters,
      Visibility visibility,
      AcceptedElsewhere accepted,
      InstantSource clock) {
    this.judgement = judgement;
    this.counters = counters;
    this.visibility = visibility;
    this.accepted = accepted;
    this.clock = clock;
  }

  /** Why the officer's counter is not the usual one for an application, as far as it is known. */
  public Set<Elsewhere> warnings(String item, Draft draft, SignedIn officer) {
    var why = EnumSet.noneOf(Elsewhere.class);
    if (other(draft, officer).isPresent()) {
      why.add(Elsewhere.BUREAU);
    }
    if (!counters.handles(new UnitId(officer.unit()), item)) {
      why.add(Elsewhere.SECTION);
    }
    return why;
  }

  /** The bureau that registers the place, when it is not the officer's own. */
  public Optional<Unit> other(Draft draft, SignedIn officer) {
    return judgement
        .competent(draft)
        .filter(bureau -> !bureau.id().equals(visibility.bureauOf(officer)));
  }

  /** Counts an application that an officer accepted where it is not usually handled. */
  void count(Application application, UnitId competent, SignedIn visitor) {
    if (visitor.isOfficer()) {
      warnings(application.item(), application.draft(), visitor)
          .forEach(why ->
              accepted.add(application.id(), why, competent, visitor.asOfficer(), clock.instant()));
    }
  }
}
