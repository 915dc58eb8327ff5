package hongdun.registration.domain;

import hongdun.agency.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 外商投资企业登记授权 — that a bureau may register foreign-invested enterprises (Rules Art. 4).
 *
 * @param source the paper by which it was authorised, with its number
 */
public record ForeignAuthorisation(
    long id,
    UnitId bureau,
    LocalDate from,
    String source,
    long enteredBy,
    Instant enteredAt,
    Optional<Ending> ended) {

  public boolean holds(LocalDate on) {
    return !on.isBefore(from) && ended.map(ending -> !on.isAfter(ending.lastDay())).orElse(true);
  }

  /** 终止 — its last day, and what ended it. */
  public record Ending(LocalDate lastDay, String basis, long by) {}
}
