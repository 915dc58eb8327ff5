package hongdun.casework.domain;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.WorkingCalendar.DueDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * 期间 — a term after an event, with the times during which it stood still. The day of the event is
 * not counted. The due day is always reckoned from these and never moved by hand.
 */
public record Period(LocalDate startedOn, Term term, List<Pause> pauses) {
  /**
   * The share of the time after which the handler is warned (yellow), unless the rule says else.
   */
  public static final int WARN_PERCENT = 90;

  /** The share after which he is reminded. */
  public static final int REMIND_PERCENT = 50;

  private static final int SHORTEST_TO_REMIND = 5;
  private static final int WHOLE = 100;

  public Period {
    pauses = List.copyOf(pauses);
  }

  /** A period of working days. */
  public Period(LocalDate startedOn, int days, List<Pause> pauses) {
    this(startedOn, Term.workingDays(days), pauses);
  }

  /**
   * 中止 — the period stands still after the first day and runs again after the second: the days
   * between are not counted.
   */
  public record Pause(LocalDate from, LocalDate until) {
    boolean holds(LocalDate day) {
      return day.isAfter(from) && !day.isAfter(until);
    }
  }

  /**
   * The last day. A period never ends while it stands still, and never on a day on which its term
   * does not let it end.
   */
  public DueDay due(WorkingCalendar calendar) {
    return term.countsWorkingDays() ? workingDue(calendar) : naturalDue(calendar);
  }

  private DueDay workingDue(WorkingCalendar calendar) {
    var counted = term.length();
    var due = lastWorkingDay(calendar, counted);
    for (var pause : pauses) {
      if (pause.from().isAfter(due.day())) {
        break;
      }
      counted += calendar.workingDaysBetween(pause.from(), pause.until());
      due = lastWorkingDay(calendar, counted);
      if (due.day().isBefore(pause.until())) {
        due = firstWorkingDayFrom(calendar, pause.until());
      }
    }
    return due;
  }

  private DueDay naturalDue(WorkingCalendar calendar) {
    var last = startedOn.plusDays(term.naturalDays(startedOn));
    var due = term.firstEndFrom(last, calendar);
    for (var pause : pauses) {
      if (pause.from().isAfter(due)) {
        break;
      }
      last = last.plusDays(ChronoUnit.DAYS.between(pause.from(), pause.until()));
      due = term.firstEndFrom(last.isBefore(pause.until()) ? pause.until() : last, calendar);
    }
    var provisional =
        calendar.isProvisional(due.getYear())
            || (last.getYear() < due.getYear() && calendar.isProvisional(last.getYear()));
    return new DueDay(
        due, provisional, Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(last, due))));
  }

  /** The day on which the count is complete, before it moves on over days of rest. */
  LocalDate countedOut(WorkingCalendar calendar) {
    var due = due(calendar);
    return term.countsWorkingDays() ? due.day() : due.day().minusDays(due.restDays());
  }

  public LocalDate warnOn(WorkingCalendar calendar) {
    return warnOn(calendar, WARN_PERCENT);
  }

  /**
   * The day on which the handler is warned: when this share of the time has passed, at the latest
   * on the working day before the last; of one day that day itself; what is promised on the spot is
   * only warned of when it is over.
   */
  public LocalDate warnOn(WorkingCalendar calendar, int percent) {
    var due = due(calendar).day();
    if (term.length() == 0) {
      return due.plusDays(1);
    }
    var eve = workingDayBefore(due, calendar);
    if (!eve.isAfter(startedOn)) {
      return due;
    }
    var passed = share(percent).due(calendar).day();
    return passed.isBefore(eve) ? passed : eve;
  }

  /** The day on which the handler is reminded of a longer period, if it is before the warning. */
  public Optional<LocalDate> remindOn(WorkingCalendar calendar, int remind, int warn) {
    var days = term.countsWorkingDays() ? term.length() : term.naturalDays(startedOn);
    return days < SHORTEST_TO_REMIND
        ? Optional.empty()
        : Optional.of(share(remind).due(calendar).day())
            .filter(day -> day.isBefore(warnOn(calendar, warn)));
  }

  private Period share(int percent) {
    var days = term.countsWorkingDays() ? term.length() : term.naturalDays(startedOn);
    var unit = term.countsWorkingDays() ? Term.Unit.WORKING_DAYS : Term.Unit.DAYS;
    return new Period(
        startedOn,
        new Term(unit, Math.ceilDiv(days * percent, WHOLE), term.rollsOverWeekends()),
        pauses);
  }

  private static LocalDate workingDayBefore(LocalDate due, WorkingCalendar calendar) {
    var day = due.minusDays(1);
    while (!calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private DueDay lastWorkingDay(WorkingCalendar calendar, int counted) {
    return counted == 0
        ? firstWorkingDayFrom(calendar, startedOn)
        : calendar.workingDaysAfter(startedOn, counted);
  }

  private static DueDay firstWorkingDayFrom(WorkingCalendar calendar, LocalDate day) {
    return calendar.workingDaysAfter(day.minusDays(1), 1);
  }
}
