package hongdun.agency;

import hongdun.shared.BilingualText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** 工作日历 — working days by the State Council's yearly notices (domain rule 1). */
public interface WorkingCalendar {
  /** Whether a day is a working day; a year without any table throws and names the year. */
  boolean isWorkingDay(LocalDate day);

  /** The last day of a period of working days; the day of the event is not counted. */
  DueDay workingDaysAfter(LocalDate event, int days);

  /** How many working days lie after the first day up to and including the second; 0 on one day. */
  int workingDaysBetween(LocalDate event, LocalDate end);

  /** Whether a day is a Saturday or Sunday of which no notice says anything. */
  default boolean isPlainWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && special(day).isEmpty();
  }

  /** Why a day differs from Monday to Friday; empty for a day that does not. */
  default Optional<SpecialDay> special(LocalDate day) {
    return Optional.empty();
  }

  /** Whether the State Council's notice for a year is not out yet. */
  default boolean isProvisional(int year) {
    return false;
  }

  /**
   * The newest edition of the calendar; every published year makes a greater one. Inside a
   * transaction no other edition comes out before its end, so what it reckons is never stale.
   */
  default long edition() {
    return 0;
  }

  /**
   * 到期日 — the last day of a period.
   *
   * @param provisional the year's official notice is not out, so the day may still move
   * @param restDays how many days of rest lie between
   */
  record DueDay(LocalDate day, boolean provisional, int restDays) {}

  /**
   * 特殊日 — a holiday, or a weekend that is worked.
   *
   * @param notice the number of the notice that says so, empty while the year is provisional
   */
  record SpecialDay(LocalDate day, boolean working, BilingualText name, String notice) {}
}
