package hongdun.registration.domain;

import hongdun.shared.IdentityDocument;
import hongdun.shared.Sensitive;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 任职限制记录 — that somebody may not hold office or apply: on what ground, from when to when, and what
 * it rests on.
 *
 * @param until the last day, empty while it lasts until it is lifted
 * @param source the judgment, decision or other paper with its number
 */
public record Disqualification(
    long id,
    Sensitive<String> name,
    Sensitive<IdentityDocument> document,
    Ground ground,
    LocalDate from,
    Optional<LocalDate> until,
    String source,
    long enteredBy,
    Instant enteredAt,
    Optional<Lifting> lifted) {

  /** 解除 — when, by whom and on what basis a record was lifted. */
  public record Lifting(long by, Instant at, String basis) {}

  /** Whether it bars somebody on a day. */
  public boolean holdsOn(LocalDate day) {
    return lifted.isEmpty()
        && !day.isBefore(from)
        && until.filter(last -> last.isBefore(day)).isEmpty();
  }
}
