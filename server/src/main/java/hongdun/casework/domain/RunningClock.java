package hongdun.casework.domain;

import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 时限 — the clock of a matter in its present round, as it is stored.
 *
 * @param basis the article of the statutory days
 * @param stops when it stood still; the last may still be open
 */
public record RunningClock(
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

  /** 中止 — a time during which it stood still, and the stage that stopped it. */
  public record Stop(Instant stoppedAt, Optional<Instant> resumedAt, String stage) {}

  public boolean stopped() {
    return !ended && stops.stream().anyMatch(stop -> stop.resumedAt().isEmpty());
  }
}
