package hongdun.casework.domain;

import hongdun.casework.ClockKind;
import hongdun.casework.domain.Period.Pause;
import hongdun.portal.Dates;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 时限 — a clock of a matter in its present round, as it is stored.
 *
 * @param basis the article of the statutory time
 * @param stops when it stood still; the last may still be open
 * @param extended by how much it was extended so far, in its unit
 */
public record RunningClock(
    long id,
    long matter,
    int round,
    ClockKind kind,
    ClockLaw law,
    LocalDate startedOn,
    Term promised,
    Term statutory,
    int extended,
    LegalBasis basis,
    Optional<LocalDate> due,
    Optional<LocalDate> statutoryDue,
    boolean provisional,
    boolean ended,
    List<Stop> stops) {

  /** The clock of a whole matter that counts working days. */
  public RunningClock(
      long id,
      long matter,
      int round,
      LocalDate startedOn,
      int promisedDays,
      int statutoryDays,
      LegalBasis basis,
      Optional<LocalDate> due,
      Optional<LocalDate> statutoryDue,
      boolean provisional,
      boolean ended,
      List<Stop> stops) {
    this(
        id,
        matter,
        round,
        ClockKind.WHOLE,
        ClockLaw.silent(""),
        startedOn,
        Term.workingDays(promisedDays),
        Term.workingDays(statutoryDays),
        0,
        basis,
        due,
        statutoryDue,
        provisional,
        ended,
        stops);
  }

  /** The same clock, with the times it stood still. */
  public RunningClock withStops(List<Stop> all) {
    return new RunningClock(
        id,
        matter,
        round,
        kind,
        law,
        startedOn,
        promised,
        statutory,
        extended,
        basis,
        due,
        statutoryDue,
        provisional,
        ended,
        List.copyOf(all));
  }

  /**
   * 中止 — a time during which it stood still, and the stage in which it was stopped.
   *
   * @param cause STAGE when the procedure stopped it, else the event an officer stopped it for
   * @param paper the number of the paper that justifies it, empty while there is none
   * @param resumePaper the number of the paper on which it was resumed
   */
  public record Stop(
      Instant stoppedAt,
      Optional<Instant> resumedAt,
      String stage,
      String cause,
      String paper,
      String resumePaper) {
    public Stop(Instant stoppedAt, Optional<Instant> resumedAt, String stage) {
      this(stoppedAt, resumedAt, stage, ClockLaw.BY_STAGE, "", "");
    }

    public LocalDate from() {
      return Dates.dayOf(stoppedAt);
    }
  }

  public int promisedDays() {
    return promised.length();
  }

  public int statutoryDays() {
    return statutory.length();
  }

  public boolean stopped() {
    return openStop().isPresent();
  }

  /** The stop that is not over. */
  public Optional<Stop> openStop() {
    return ended
        ? Optional.empty()
        : stops.stream().filter(stop -> stop.resumedAt().isEmpty()).findFirst();
  }

  public List<Pause> pauses() {
    return stops.stream()
        .flatMap(stop ->
            stop.resumedAt().map(until -> new Pause(stop.from(), Dates.dayOf(until))).stream())
        .toList();
  }

  public Period promisedPeriod() {
    return new Period(startedOn, promised.extendedBy(extended), pauses());
  }

  public Period statutoryPeriod() {
    return new Period(startedOn, statutory.extendedBy(extended), pauses());
  }
}
