package hongdun.casework.domain;

import hongdun.casework.MatterId;
import java.time.LocalDate;

/** 预警 — a clock that strikes a warning. */
public record StruckClock(long clock, MatterId matter, long bureau, LocalDate due, Kind kind) {
  /** The warnings of a clock, each struck once. */
  public enum Kind {
    DUE_SOON,
    OVERDUE
  }
}
