package hongdun.catalogue.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * 委托记录 — a line of an instrument's journal.
 *
 * @param inPlaceOf for whom the officer did it as his substitute (C14)
 */
public record DelegationLine(
    Instant at, Act act, long officer, UnitId unit, String note, Optional<OfficerId> inPlaceOf) {
  /** 委托行为 — what was done to an instrument. */
  public enum Act {
    DRAFTED,
    ISSUED,
    SUSPENDED,
    RESUMED,
    REVOKED
  }
}
