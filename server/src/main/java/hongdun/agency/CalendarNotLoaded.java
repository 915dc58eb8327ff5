package hongdun.agency;

/** 工作日历缺年 — a day was asked of a year that has neither an official nor a provisional table. */
public class CalendarNotLoaded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int year;

  public CalendarNotLoaded(int year) {
    super("calendar for " + year + " not loaded");
    this.year = year;
  }

  public int year() {
    return year;
  }
}
