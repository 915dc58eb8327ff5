package hongdun.agency;

import java.time.LocalDate;

/** 工作日历 — working days by the State Council's yearly notices (domain rule 1). */
public interface WorkingCalendar {
  /** Whether a day is a working day; a year without any table throws and names the year. */
  boolean isWorkingDay(LocalDate day);

  /** The last day of a period of working days; the day of the event is not counted. */
  DueDay workingDaysAfter(LocalDate event, int days);

  /** How many working days lie after the first day up to and including the second; 0 on one day. */
  int workingDaysBetween(LocalDate event, LocalDate end);

  /**
   * 到期日 — the last day of a period.
   *
   * @param provisional the year's official notice is not out, so the day may still move
   * @param restDays how many days of rest lie between
   */
  record DueDay(LocalDate day, boolean provisional, int restDays) {}
}
