package hongdun.agency;

import hongdun.portal.OutOfTurn;
import java.util.List;

/** 工作日历缺年 — a day was asked of a year that has neither an official nor a provisional table. */
public class CalendarNotLoaded extends OutOfTurn {
  private static final long serialVersionUID = 1L;
  private final int year;

  public CalendarNotLoaded(int year) {
    super("agency.calendar.not-loaded", "calendar for " + year + " not loaded");
    this.year = year;
  }

  @Override
  public List<String> arguments() {
    return List.of(Integer.toString(year));
  }

  public int year() {
    return year;
  }
}
