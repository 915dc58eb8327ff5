package hongdun.agency.web;

import hongdun.agency.domain.CalendarDraft;
import hongdun.agency.domain.CalendarEdition;
import hongdun.agency.domain.Festival;
import hongdun.agency.usecase.PublishCalendar.Outcome.Previewed;
import hongdun.portal.Page;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Optional;

/**
 * 编制工作日历 — a year is entered from its notice, previewed and published.
 *
 * @param preview what publishing would change, once it was asked for
 */
public record CalendarEditPage(
    CalendarDraft draft,
    List<CalendarEdition> editions,
    Optional<Previewed> preview,
    List<Shortcoming> faults)
    implements Page {
  @Override
  public String template() {
    return "agency/calendarEdit";
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }

  public boolean isOther(CalendarDraft.Row row) {
    return row.festival() == Festival.OTHER;
  }
}
