package hongdun.agency.usecase;

import hongdun.agency.CalendarDependent;
import hongdun.portal.JobSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 日历重算进度 — the reckoning after an edition of the calendar, as a job among the others. */
@Component
class CalendarJobs implements JobSource {
  private final ObjectProvider<CalendarDependent> dependents;

  CalendarJobs(ObjectProvider<CalendarDependent> dependents) {
    this.dependents = dependents;
  }

  @Override
  public List<Line> lines() {
    return dependents.stream()
        .flatMap(room -> room.latest().stream())
        .map(reckoning ->
            new Line(
                "agency.jobs.recalendar",
                Integer.toString(reckoning.year()),
                "",
                reckoning.startedAt(),
                reckoning.done(),
                reckoning.total(),
                reckoning.finishedAt()))
        .toList();
  }
}
