package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import java.time.Instant;
import java.util.Optional;

/** 首办责任 — who owns a matter from when, and how it came to him. */
public record Ownership(
    OfficerId officer, UnitId unit, Cause cause, Instant from, Optional<Instant> until) {
  /** How a matter came to its owner. */
  public enum Cause {
    FIRST_CONTACT,
    HAND_OVER,
    BY_RULE
  }
}
