package hongdun.catalogue.domain;

import hongdun.agency.UnitId;
import java.time.Instant;

/** 委托记录 — a line of an instrument's journal. */
public record DelegationLine(Instant at, Act act, long officer, UnitId unit, String note) {
  /** 委托行为 — what was done to an instrument. */
  public enum Act {
    DRAFTED,
    ISSUED,
    SUSPENDED,
    RESUMED,
    REVOKED
  }
}
