package hongdun.registration.usecase;

import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.domain.Disqualification;
import hongdun.registration.domain.DisqualificationEntry;
import hongdun.registration.persistence.Disqualifications;
import hongdun.registration.persistence.Disqualifications.Entered;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记任职限制 — enters and lifts records of who may not hold office or apply, each with its basis. */
@Component
public class KeepDisqualifications {
  private final Disqualifications disqualifications;
  private final Visibility visibility;
  private final InstantSource clock;

  KeepDisqualifications(
      Disqualifications disqualifications, Visibility visibility, InstantSource clock) {
    this.disqualifications = disqualifications;
    this.visibility = visibility;
    this.clock = clock;
  }

  /** What the officer's bureau has entered. */
  public List<Disqualification> of(SignedIn officer) {
    return disqualifications.of(visibility.bureauOf(officer), today());
  }

  /** Enters a record, or says everything that is wrong with it. */
  @Transactional
  public List<Shortcoming> enter(DisqualificationEntry entry, SignedIn officer) {
    var faults = entry.faults(today());
    if (faults.isEmpty()) {
      disqualifications.add(
          visibility.bureauOf(officer),
          new Entered(
              Sensitive.of(entry.name()),
              Sensitive.of(entry.document(today()).orElseThrow()),
              entry.groundChosen().orElseThrow(),
              entry.firstDay().orElseThrow(),
              entry.lastDay(),
              entry.source()),
          officer.officer(),
          clock.instant());
    }
    return faults;
  }

  /** 解除: lifts a record before its end, on a basis. */
  @Transactional
  public List<Shortcoming> lift(long id, String basis, SignedIn officer) {
    if (of(officer).stream().noneMatch(one -> one.id() == id)) {
      throw new NotFound("No disqualification " + id + " of this bureau");
    }
    if (basis.length() < 4) {
      return List.of(Shortcoming.of("basis-" + id, "registration.disqualified.fault.basis"));
    }
    var bureau = visibility.bureauOf(officer);
    if (!disqualifications.lift(bureau, id, basis, officer.officer(), clock.instant())) {
      throw new NotFound("No disqualification " + id + " of this bureau that still stands");
    }
    return List.of();
  }

  public LocalDate today() {
    return Dates.dayOf(clock.instant());
  }
}
