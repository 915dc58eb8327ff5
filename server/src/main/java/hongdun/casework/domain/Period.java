package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.WorkingCalendar.DueDay;
import java.time.LocalDate;
import java.util.List;

/**
 * 期间 — a number of working days after an event, with the times during which it stood still. The day
 * of the event is not counted. The due day is always reckoned from these and never moved by hand.
 */
public record Period(LocalDate startedOn, int days, List<Pause> pauses) {
  public Period {
    if (days < 0) {
      throw new IllegalArgumentException("A period has no negative length: " + days);
    }
    pauses = List.copyOf(pauses);
  }

  /**
   * 中止 — the period stands still after the first day and runs again after the second: the working
   * days between are not counted.
   */
  public record Pause(LocalDate from, LocalDate until) {}

  /** The last day. A period never ends while it stands still, and never on a day of rest. */
  public DueDay due(WorkingCalendar calendar) {
    var counted = days;
    var due = lastDay(calendar, counted);
    for (var pause : pauses) {
      if (pause.from().isAfter(due.day())) {
        break;
      }
      counted += calendar.workingDaysBetween(pause.from(), pause.until());
      due = lastDay(calendar, counted);
      if (due.day().isBefore(pause.until())) {
        due = firstWorkingDayFrom(calendar, pause.until());
      }
    }
    return due;
  }

  /**
   * The day on which the handler is warned: the working day before the last; of one day that day
   * itself; what is promised on the spot is only warned of when it is over.
   */
  public LocalDate warnOn(WorkingCalendar calendar) {
    var due = due(calendar).day();
    if (days < 2) {
      return days == 0 ? due.plusDays(1) : due;
    }
    var day = due.minusDays(1);
    while (!calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private DueDay lastDay(WorkingCalendar calendar, int counted) {
    return counted == 0
        ? firstWorkingDayFrom(calendar, startedOn)
        : calendar.workingDaysAfter(startedOn, counted);
  }

  private static DueDay firstWorkingDayFrom(WorkingCalendar calendar, LocalDate day) {
    return calendar.workingDaysAfter(day.minusDays(1), 1);
  }
}
