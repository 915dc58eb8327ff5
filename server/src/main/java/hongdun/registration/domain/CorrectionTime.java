package hongdun.registration.domain;

import hongdun.agency.WorkingCalendar;
import java.time.LocalDate;

/**
 * 补正期限 — how long an applicant may mend what a notice named: sixty days, the day of the notice not
 * counted; a last day on a day of rest moves to the next working day.
 */
public final class CorrectionTime {
  private static final int DAYS = 60;

  /** How many days before the last the applicant is reminded. */
  private static final int REMINDER = 7;

  private CorrectionTime() {}

  /** The last day on which it may be handed in again. */
  public static LocalDate lastDay(LocalDate issued, WorkingCalendar calendar) {
    return rolled(issued.plusDays(DAYS), calendar);
  }

  /** The day itself, or the next working day when the calendar has made it a day of rest since. */
  public static LocalDate rolled(LocalDate last, WorkingCalendar calendar) {
    var day = last;
    while (!calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The last of the last days whose applicants are reminded today. */
  public static LocalDate remindedUntil(LocalDate today) {
    return today.plusDays(REMINDER);
  }
}
