package hongdun.agency.web;

import hongdun.agency.CalendarDependent.Reckoning;
import hongdun.agency.domain.CalendarDay;
import hongdun.agency.domain.CalendarEdition;
import hongdun.agency.domain.CalendarYear;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/**
 * 工作日历 — the days of a year that differ from Monday to Friday, and the notice that says so.
 *
 * @param editions how the year was published, newest first
 * @param reckoning how far the reckoning after the newest edition has come, for officers
 */
public record CalendarPage(
    CalendarYear year,
    List<CalendarYear> years,
    List<CalendarEdition> editions,
    boolean mayPublish,
    Optional<Reckoning> reckoning)
    implements Page {
  @Override
  public String template() {
    return "agency/calendar";
  }

  public List<CalendarEdition> former() {
    return editions.stream().skip(1).toList();
  }

  /** The year after the last one, which is not loaded yet. */
  public int next() {
    return years.getLast().year() + 1;
  }

  public String weekday(CalendarDay day, Frame frame) {
    return day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, frame.language().locale());
  }
}
