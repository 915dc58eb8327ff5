package hongdun.agency.web;

import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarYear;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.time.format.TextStyle;
import java.util.List;

/** 工作日历 — the days of a year that differ from Monday to Friday, and the notice that says so. */
public record CalendarPage(CalendarYear year, List<CalendarYear> years) implements Page {
  @Override
  public String template() {
    return "agency/calendar";
  }

  public String weekday(CalendarDay day, Frame frame) {
    return day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, frame.language().locale());
  }
}
