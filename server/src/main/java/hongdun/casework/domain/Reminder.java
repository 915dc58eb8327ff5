package hongdun.casework.domain;

import hongdun.casework.MatterId;
import java.time.Instant;
import java.time.LocalDate;

/** 提醒 — what an officer was told. */
public record Reminder(long number, Instant at, What what) {
  /** What it is about. */
  public sealed interface What {}

  /** A clock of a matter struck. */
  public record OfMatter(
      StruckClock.Kind kind, MatterId matter, String matterNumber, String subject, LocalDate due)
      implements What {}

  /** A new edition of the calendar moved so many of his matters. */
  public record OfCalendar(int year, long count) implements What {}
}
