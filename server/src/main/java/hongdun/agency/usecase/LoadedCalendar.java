package hongdun.agency.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarYear;
import hongdun.agency.domain.WorkingYear;
import hongdun.agency.domain.WorkingYears;
import hongdun.agency.persistence.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** 工作日历 — keeps the working calendar in memory; whoever changes its tables reloads it. */
@Component
public class LoadedCalendar implements WorkingCalendar {
  private final WorkingDays table;
  private volatile Loaded loaded = new Loaded(List.of(), new WorkingYears(List.of()));

  LoadedCalendar(WorkingDays table) {
    this.table = table;
  }

  void reload() {
    var years = table.years();
    loaded =
        new Loaded(years, new WorkingYears(years.stream().map(LoadedCalendar::working).toList()));
  }

  private static WorkingYear working(CalendarYear year) {
    return WorkingYear.of(
        year.year(),
        year.provisional(),
        days(year, CalendarDay.Kind.HOLIDAY),
        days(year, CalendarDay.Kind.MAKE_UP_WORKDAY));
  }

  private static Collection<LocalDate> days(CalendarYear year, CalendarDay.Kind kind) {
    return year.days().stream().filter(day -> day.kind() == kind).map(CalendarDay::day).toList();
  }

  /** The years that are loaded, oldest first. */
  public List<CalendarYear> years() {
    return loaded.years();
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return loaded.working().isWorkingDay(day);
  }

  @Override
  public DueDay workingDaysAfter(LocalDate event, int days) {
    return loaded.working().after(event, days);
  }

  @Override
  public int workingDaysBetween(LocalDate event, LocalDate end) {
    return loaded.working().between(event, end);
  }

  private record Loaded(List<CalendarYear> years, WorkingYears working) {}
}
