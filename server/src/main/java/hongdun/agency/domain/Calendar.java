package hongdun.agency.domain;

import hongdun.agency.CalendarNotLoaded;
import hongdun.agency.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** 日历 — the working calendar of the years given, as it stands in one edition. */
public final class Calendar implements WorkingCalendar {
  private final long edition;
  private final List<CalendarYear> years;
  private final WorkingYears working;
  private final Map<LocalDate, SpecialDay> special;
  private final Map<Integer, Boolean> provisional;

  public Calendar(long edition, List<CalendarYear> years) {
    this.edition = edition;
    this.years = List.copyOf(years);
    this.special = special(years);
    this.working = new WorkingYears(years.stream().map(this::working).toList());
    this.provisional =
        years.stream()
            .collect(Collectors.toUnmodifiableMap(CalendarYear::year, CalendarYear::provisional));
  }

  /** This calendar with one year in place of what it had. */
  public Calendar with(CalendarYear year) {
    var others = new ArrayList<>(years);
    others.removeIf(other -> other.year() == year.year());
    others.add(year);
    return new Calendar(edition, others);
  }

  /** A notice may take days of the December before; they hold whatever that year's own says. */
  private static Map<LocalDate, SpecialDay> special(List<CalendarYear> years) {
    var special = new HashMap<LocalDate, SpecialDay>();
    years.stream()
        .sorted(Comparator.comparing(CalendarYear::year))
        .forEach(year -> year.days().forEach(day -> special.put(day.day(), special(year, day))));
    return Map.copyOf(special);
  }

  private static SpecialDay special(CalendarYear year, CalendarDay day) {
    return new SpecialDay(
        day.day(), day.kind() == CalendarDay.Kind.MAKE_UP_WORKDAY, day.name(), year.notice());
  }

  private WorkingYear working(CalendarYear year) {
    return WorkingYear.of(year.year(), year.provisional(), days(false), days(true));
  }

  private Collection<LocalDate> days(boolean working) {
    return special.values().stream()
        .filter(day -> day.working() == working)
        .map(SpecialDay::day)
        .toList();
  }

  /** The years, oldest first. */
  public List<CalendarYear> years() {
    return years;
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return working.isWorkingDay(day);
  }

  @Override
  public DueDay workingDaysAfter(LocalDate event, int days) {
    return working.after(event, days);
  }

  @Override
  public int workingDaysBetween(LocalDate event, LocalDate end) {
    return working.between(event, end);
  }

  @Override
  public Optional<SpecialDay> special(LocalDate day) {
    return Optional.ofNullable(special.get(day));
  }

  @Override
  public boolean isProvisional(int year) {
    return Optional.ofNullable(provisional.get(year))
        .orElseThrow(() -> new CalendarNotLoaded(year));
  }

  @Override
  public long edition() {
    return edition;
  }
}
