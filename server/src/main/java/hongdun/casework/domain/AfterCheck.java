package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 事后抽查 — a matter that was drawn, and what was found when it was looked at again.
 *
 * @param due the last day for looking at it
 */
public record AfterCheck(
    Matter matter, long draw, Optional<LocalDate> due, Optional<Finding> finding) {
  /** 抽查结果 — sound, or with a fault. */
  public enum Result {
    SOUND,
    FAULTY
  }

  /** 抽查结论 — what an officer found. */
  public record Finding(
      Result result, String findings, OfficerId officer, UnitId unit, Instant at) {}
}
