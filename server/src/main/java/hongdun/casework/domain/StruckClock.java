package hongdun.casework.domain;

import hongdun.casework.ClockKind;
import hongdun.casework.MatterId;
import java.time.LocalDate;

/** 预警 — a clock that strikes a warning. */
public record StruckClock(
    long clock, ClockKind of, MatterId matter, long bureau, LocalDate due, Kind kind) {
  /** The warnings of a clock, each struck once for a day on which it is due. */
  public enum Kind {
    REMINDER,
    DUE_SOON,
    /** The promised time is over. */
    OVERDUE,
    /** The time the law gives is over too; where no less was promised OVERDUE says it. */
    STATUTORY_OVERDUE;

    public boolean isLate() {
      return this == OVERDUE || this == STATUTORY_OVERDUE;
    }
  }
}
