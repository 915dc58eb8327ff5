package hongdun.casework;

import hongdun.agency.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Weekends, the holidays given, and the weekend days worked instead. */
public record ExampleCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays)
    implements WorkingCalendar {
  public static ExampleCalendar weekendsOnly() {
    return new ExampleCalendar(Set.of(), Set.of());
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? makeUpDays.contains(day) : !holidays.contains(day);
  }

  @Override
  public DueDay workingDaysAfter(LocalDate event, int days) {
    var day = event;
    var rest = 0;
    for (var left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      } else {
        rest++;
      }
    }
    return new DueDay(day, day.getYear() > 2026, rest);
  }

  @Override
  public int workingDaysBetween(LocalDate event, LocalDate end) {
    return (int) event.plusDays(1).datesUntil(end.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
