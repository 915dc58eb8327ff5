package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.agency.WorkingCalendar.SpecialDay;
import hongdun.casework.ClockKind;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 期限说明 — why a clock is due on its day: everything the day was reckoned from.
 *
 * @param basis the article of the statutory time
 * @param due the last promised day; empty while the clock stands still or has ended
 * @param counting the days to the promised day, one by one
 * @param countedOut the day on which the count was complete, before it moved on over days of rest
 * @param rest why that day could not be the last, when a notice names it
 * @param stops the times during which it stood still; of one that lasts the end is open
 * @param provisionalYears the years whose notice is not out
 */
public record DueExplanation(
    ClockKind kind,
    ClockLaw law,
    LocalDate startedOn,
    Term promised,
    Term statutory,
    LegalBasis basis,
    Optional<DueDay> due,
    Optional<DueDay> statutoryDue,
    Counting counting,
    Optional<LocalDate> countedOut,
    Optional<SpecialDay> rest,
    List<Stop> stops,
    List<GrantedExtension> extensions,
    List<Integer> provisionalYears,
    LocalDate today,
    boolean ended) {

  public boolean provisional() {
    return due.filter(DueDay::provisional).isPresent()
        || statutoryDue.filter(DueDay::provisional).isPresent();
  }

  /** The time during which it stands still now. */
  public Optional<Stop> stopped() {
    return ended
        ? Optional.empty()
        : stops.stream().filter(stop -> stop.resumedAt().isEmpty()).findFirst();
  }

  public boolean promiseBroken() {
    return due.filter(day -> day.day().isBefore(today)).isPresent();
  }

  public boolean lawBroken() {
    return statutoryDue.filter(day -> day.day().isBefore(today)).isPresent();
  }
}
