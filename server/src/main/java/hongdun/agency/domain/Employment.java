package hongdun.agency.domain;

import hongdun.agency.Officer;
import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/** 任用 — an officer with the bureau he serves in, his account and the days of his service. */
public record Employment(
    Officer officer,
    UnitId bureau,
    Optional<Long> account,
    LocalDate from,
    Optional<LocalDate> until) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
