package hongdun.casework.domain;

import hongdun.casework.MatterId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 提醒 — what an officer was told. */
public record Reminder(long number, Instant at, What what) {
  /** What it is about. */
  public sealed interface What {}

  /** A clock of a matter struck. */
  public record OfMatter(
      StruckClock.Kind kind, MatterId matter, String matterNumber, String subject, LocalDate due)
      implements What {}

  /** 待办 — something that came to an officer, or waits for him. */
  public enum Task {
    /** A matter came to him because nobody else was there. */
    RECEIVED,
    /** A colleague's matters are to be taken over. */
    HAND_OVER,
    /** Whether somebody withdraws is to be decided. */
    RECUSAL,
    /** A vote is to be cast. */
    VOTE,
    /** Whether a further notice may name what an earlier one left out. */
    OVERRIDE,
    /** Matters were drawn and are to be looked at again. */
    AFTER_CHECK,
    /** Nobody looked in time at what was drawn. */
    AFTER_CHECK_LATE,
    /** A fault was found in what he decided. */
    FAULT_FOUND
  }

  /**
   * A task.
   *
   * @param matter the matter it is of, the last where they are many; empty when it is of none
   * @param about the number of what waits: a meeting, an order
   * @param count how many matters
   */
  public record OfTask(Task task, Optional<MatterId> matter, String name, long about, long count)
      implements What {}

  /** A new edition of the calendar moved so many of his matters. */
  public record OfCalendar(int year, long count) implements What {}
}
