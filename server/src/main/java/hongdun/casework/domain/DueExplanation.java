package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.casework.domain.Period.Pause;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 期限说明 — why a matter is due on its day: everything the day was reckoned from.
 *
 * @param basis the article of the statutory days
 * @param due the last promised day; empty while the clock stands still or has ended
 * @param stoppedSince the day on which it stopped, if it stands still
 */
public record DueExplanation(
    LocalDate startedOn,
    int promisedDays,
    int statutoryDays,
    LegalBasis basis,
    Optional<DueDay> due,
    Optional<DueDay> statutoryDue,
    List<Pause> pauses,
    Optional<LocalDate> stoppedSince,
    boolean ended) {
  public boolean provisional() {
    return due.filter(DueDay::provisional).isPresent()
        || statutoryDue.filter(DueDay::provisional).isPresent();
  }
}
