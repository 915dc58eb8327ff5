package hongdun.casework.usecase;

import hongdun.agency.WorkingCalendar;
import hongdun.agency.WorkingCalendar.DueDay;
import hongdun.casework.MatterId;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.casework.persistence.Clocks;
import hongdun.portal.Dates;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 说明期限 — tells from what a matter's due day was reckoned. */
@Component
public class ExplainDue {
  private final Clocks clocks;
  private final WorkingCalendar calendar;

  ExplainDue(Clocks clocks, WorkingCalendar calendar) {
    this.clocks = clocks;
    this.calendar = calendar;
  }

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public DueExplanation explain(MatterId matter) {
    return explain(clocks.find(matter).orElseThrow());
  }

  private DueExplanation explain(RunningClock clock) {
    var runs = !clock.ended() && !clock.stopped();
    return new DueExplanation(
        clock.startedOn(),
        clock.promisedDays(),
        clock.statutoryDays(),
        clock.basis(),
        runs ? Optional.of(due(clock, clock.promisedDays())) : Optional.empty(),
        runs ? Optional.of(due(clock, clock.statutoryDays())) : Optional.empty(),
        RunClock.pauses(clock),
        clock.ended()
            ? Optional.empty()
            : clock.stops().stream()
                .filter(stop -> stop.resumedAt().isEmpty())
                .map(Stop::stoppedAt)
                .map(Dates::dayOf)
                .findFirst(),
        clock.ended());
  }

  private DueDay due(RunningClock clock, int days) {
    return new Period(clock.startedOn(), days, RunClock.pauses(clock)).due(calendar);
  }
}
