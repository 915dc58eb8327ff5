package hongdun.agency;

import java.time.LocalDate;

/** 离岗 — an officer is away from a day until a day, both included. */
public record Absence(OfficerId officer, Kind kind, LocalDate from, LocalDate until) {
  /** 离岗事由 — why an officer is away. */
  public enum Kind {
    LEAVE,
    SICK,
    TRAVEL,
    TRAINING,
    SECONDED
  }
}
