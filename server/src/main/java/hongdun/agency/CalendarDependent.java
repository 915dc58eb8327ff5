package hongdun.agency;

import java.time.Instant;
import java.util.Optional;

/**
 * 日历关联 — what rests on the working calendar; a room that keeps due days implements it, so that
 * whoever publishes a year sees what he moves before and while it moves.
 */
public interface CalendarDependent {
  /** What would change if the calendar were the one proposed. */
  Effect preview(WorkingCalendar proposed, int year);

  /** How far the reckoning after the newest edition has come; empty when there was none. */
  Optional<Reckoning> latest();

  /**
   * 影响 — what a new edition changes.
   *
   * @param open how many periods run that touch the year
   * @param moved how many of them end on another day
   */
  record Effect(long open, long moved) {}

  /**
   * 重算 — the reckoning after an edition.
   *
   * @param moved how many end on another day so far
   * @param told how many parties have been told so far
   */
  record Reckoning(
      long edition,
      int year,
      long total,
      long done,
      long moved,
      long told,
      Instant startedAt,
      Optional<Instant> finishedAt) {}
}
