package hongdun.agency.domain;

import java.util.List;

/** 年度日历 — a year of the working calendar with the notice it comes from. */
public record CalendarYear(int year, String notice, boolean provisional, List<CalendarDay> days) {}
