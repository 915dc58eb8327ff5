package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.Optional;

/**
 * 监察指错 — an error a supervisor marked at a step, and what was answered.
 *
 * @param line the line of the journal that is in error
 * @param officer who took the step
 * @param from the stage the matter was in
 * @param backTo the stage it went back to
 */
public record MarkedError(
    long id,
    MatterId matter,
    UnitId bureau,
    long line,
    String step,
    OfficerId officer,
    String from,
    String backTo,
    String note,
    OfficerId markedBy,
    UnitId markedUnit,
    Instant markedAt,
    Optional<Answer> answer) {
  /** 回复 — what the officer answered. */
  public record Answer(OfficerId by, Instant at, String words) {}

  public boolean isOpen() {
    return answer.isEmpty();
  }
}
