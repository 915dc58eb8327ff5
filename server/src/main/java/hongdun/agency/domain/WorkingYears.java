package hongdun.agency.domain;

import hongdun.agency.CalendarNotLoaded;
import hongdun.agency.WorkingCalendar.DueDay;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 工作日计算 — counts working days over the years that are loaded. The day of the event is not counted
 * (market regulation procedure rules Art. 80), and a year that is not loaded is never guessed.
 */
public final class WorkingYears {
  private final Map<Integer, WorkingYear> years;

  public WorkingYears(Collection<WorkingYear> years) {
    this.years =
        years.stream()
            .collect(Collectors.toUnmodifiableMap(WorkingYear::year, Function.identity()));
  }

  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorking(day.getDayOfYear());
  }

  public DueDay after(LocalDate event, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("A period does not run backwards: " + days);
    }
    var day = event;
    var provisional = false;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      var year = year(day.getYear());
      provisional |= year.provisional();
      if (year.isWorking(day.getDayOfYear())) {
        left--;
      }
    }
    var restDays = Math.toIntExact(ChronoUnit.DAYS.between(event, day)) - days;
    return new DueDay(day, provisional, restDays);
  }

  /**
   * Working days after the first up to and including the second; none when the second is earlier.
   */
  public int between(LocalDate event, LocalDate end) {
    int count = 0;
    for (var from = event.plusDays(1); !from.isAfter(end); ) {
      var year = from.getYear();
      var last = end.getYear() == year ? end.getDayOfYear() : Year.of(year).length();
      count += year(year).count(from.getDayOfYear(), last);
      from = LocalDate.of(year + 1, 1, 1);
    }
    return count;
  }

  private WorkingYear year(int number) {
    var year = years.get(number);
    if (year == null) {
      throw new CalendarNotLoaded(number);
    }
    return year;
  }
}
