package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 到期日 — what a clock shows while it runs.
 *
 * @param calendar the edition of the calendar it was reckoned by
 */
public record Days(
    LocalDate due,
    LocalDate statutoryDue,
    LocalDate warnOn,
    Optional<LocalDate> remindOn,
    boolean provisional,
    long calendar) {

  /** What a clock shows by a calendar that is known to be of an edition. */
  public static Days of(
      Period promised,
      Period statutory,
      int remindPercent,
      int warnPercent,
      WorkingCalendar calendar,
      long edition) {
    var due = promised.due(calendar);
    var statutoryDue = statutory.due(calendar);
    return new Days(
        due.day(),
        statutoryDue.day(),
        promised.warnOn(calendar, warnPercent),
        promised.remindOn(calendar, remindPercent, warnPercent),
        due.provisional() || statutoryDue.provisional(),
        edition);
  }
}
