package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 期限长度 — how long a period is, in what, and whether a last day on a plain weekend moves on as one
 * on a holiday does.
 */
public record Term(Unit unit, int length, boolean rollsOverWeekends) {
  public Term {
    if (length < 0) {
      throw new IllegalArgumentException("A period has no negative length: " + length);
    }
  }

  /** 单位 — what is counted. */
  public enum Unit {
    /** 工作日. */
    WORKING_DAYS,
    /** 日, 天: every day of the calendar. */
    DAYS,
    /** 月: to the day of the same number, or the last of a month that has none. */
    MONTHS,
    /** 年. */
    YEARS
  }

  public static Term workingDays(int length) {
    return new Term(Unit.WORKING_DAYS, length, true);
  }

  public boolean countsWorkingDays() {
    return unit == Unit.WORKING_DAYS;
  }

  /** This term, longer by so many of its own units. */
  public Term extendedBy(int more) {
    return new Term(unit, length + more, rollsOverWeekends);
  }

  /** How many natural days the period has that begins with an event; only of natural periods. */
  int naturalDays(LocalDate event) {
    return Math.toIntExact(
        switch (unit) {
          case WORKING_DAYS -> throw new IllegalStateException("Working days are not natural days");
          case DAYS -> length;
          case MONTHS -> ChronoUnit.DAYS.between(event, event.plusMonths(length));
          case YEARS -> ChronoUnit.DAYS.between(event, event.plusYears(length));
        });
  }

  /** The first day, from one on, on which a period may end. */
  LocalDate firstEndFrom(LocalDate day, WorkingCalendar calendar) {
    var end = day;
    while (!mayEnd(end, calendar)) {
      end = end.plusDays(1);
    }
    return end;
  }

  private boolean mayEnd(LocalDate day, WorkingCalendar calendar) {
    if (calendar.isWorkingDay(day)) {
      return true;
    }
    return !countsWorkingDays() && !rollsOverWeekends && calendar.isPlainWeekend(day);
  }
}
