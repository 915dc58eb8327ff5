package hongdun.agency.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Collection;

/** 年度工作日 — the working days of one year: weekends off, holidays off, made-up weekends on. */
public final class WorkingYear {
  private final int year;
  private final boolean provisional;
  private final BitSet working;

  private WorkingYear(int year, boolean provisional, BitSet working) {
    this.year = year;
    this.provisional = provisional;
    this.working = working;
  }

  /** The year by its days that differ from Monday to Friday; days of other years are not asked. */
  public static WorkingYear of(
      int year, boolean provisional, Collection<LocalDate> holidays, Collection<LocalDate> madeUp) {
    var working = new BitSet();
    for (int day = 1; day <= Year.of(year).length(); day++) {
      working.set(day, !isWeekend(LocalDate.ofYearDay(year, day)));
    }
    holidays.stream()
        .filter(day -> day.getYear() == year)
        .forEach(day -> working.clear(day.getDayOfYear()));
    madeUp.stream()
        .filter(day -> day.getYear() == year)
        .forEach(day -> working.set(day.getDayOfYear()));
    return new WorkingYear(year, provisional, working);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  public int year() {
    return year;
  }

  /** Whether the State Council's notice for the year is not out yet. */
  public boolean provisional() {
    return provisional;
  }

  boolean isWorking(int dayOfYear) {
    return working.get(dayOfYear);
  }

  /** How many working days lie in the year from one day of it to another, both included. */
  int count(int firstDayOfYear, int lastDayOfYear) {
    return working.get(firstDayOfYear, lastDayOfYear + 1).cardinality();
  }
}
