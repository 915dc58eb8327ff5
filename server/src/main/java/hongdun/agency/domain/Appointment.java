package hongdun.agency.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Scope;
import hongdun.agency.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 任职 — an officer holds a role in a unit, in a post, from a day and perhaps until one.
 *
 * @param scope how far it reaches
 */
public record Appointment(
    long id,
    OfficerId officer,
    UnitId unit,
    long post,
    Role role,
    Scope scope,
    LocalDate from,
    Optional<LocalDate> until) {

  public boolean isActive(LocalDate on) {
    return !on.isBefore(from) && until.map(last -> !on.isAfter(last)).orElse(true);
  }

  /** Whether it is held on some day at or after the given one. */
  public boolean lasts(LocalDate on) {
    return until.map(last -> !last.isBefore(on) && !last.isBefore(from)).orElse(true);
  }
}
