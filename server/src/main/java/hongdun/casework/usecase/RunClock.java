package hongdun.casework.usecase;

import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Procedure.StageRule;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.Outcome;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.Period.Pause;
import hongdun.casework.domain.Row;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Outcomes;
import hongdun.catalogue.Item;
import hongdun.portal.Dates;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 计时 — runs, stops and ends a matter's clock as the stages say. */
@Component
class RunClock {
  private final Clocks clocks;
  private final Outcomes outcomes;
  private final WorkingCalendar calendar;

  RunClock(Clocks clocks, Outcomes outcomes, WorkingCalendar calendar) {
    this.clocks = clocks;
    this.outcomes = outcomes;
    this.calendar = calendar;
  }

  void start(MatterId matter, StageRule rule, String stage, Item item, Instant at) {
    start(
        matter, rule, stage, at, item.promisedDays(), item.statutoryDays(), item.statutoryBasis());
  }

  /** Follows a step; when it restarts the clock, the matter is already in its new round. */
  void follow(MatterId matter, RunningClock clock, Row row, StageRule rule, Instant at) {
    if (row.restartsClock()) {
      clocks.resume(clock.id(), at);
      clocks.end(clock.id(), at);
      start(matter, rule, row.to(), at, clock.promisedDays(), clock.statutoryDays(), clock.basis());
      return;
    }
    switch (rule.clock()) {
      case RUNS -> {
        if (clock.stopped()) {
          clocks.resume(clock.id(), at);
          show(matter);
        }
      }
      case STOPS -> {
        if (!clock.stopped()) {
          clocks.stop(clock.id(), at, row.to());
        }
      }
      case ENDS -> {
        clocks.resume(clock.id(), at);
        clocks.end(clock.id(), at);
      }
    }
  }

  private void start(
      MatterId matter,
      StageRule rule,
      String stage,
      Instant at,
      int promisedDays,
      int statutoryDays,
      LegalBasis basis) {
    var clock = clocks.start(matter, at, promisedDays, statutoryDays, basis);
    switch (rule.clock()) {
      case RUNS -> show(matter);
      case STOPS -> clocks.stop(clock.id(), at, stage);
      case ENDS -> clocks.end(clock.id(), at);
    }
  }

  private void show(MatterId matter) {
    var clock = clocks.find(matter).orElseThrow();
    clocks.show(clock.id(), reckon(clock));
  }

  /** The days of a clock that runs, from its start and its stops. */
  Days reckon(RunningClock clock) {
    var pauses = pauses(clock);
    var promised = new Period(clock.startedOn(), clock.promisedDays(), pauses);
    var statutory = new Period(clock.startedOn(), clock.statutoryDays(), pauses);
    var due = promised.due(calendar);
    var statutoryDue = statutory.due(calendar);
    return new Days(
        due.day(),
        statutoryDue.day(),
        promised.warnOn(calendar),
        due.provisional() || statutoryDue.provisional());
  }

  /** Keeps what is counted of a matter that was just concluded. */
  void count(Matter matter, boolean decided, Instant at) {
    var clock = clocks.find(matter.id()).orElseThrow();
    outcomes.add(outcome(matter.id(), matter.bureau(), clock, decided, at));
  }

  Outcome outcome(MatterId matter, UnitId bureau, RunningClock clock, boolean decided, Instant at) {
    var pauses = pauses(clock);
    var concludedOn = Dates.dayOf(at);
    var taken = calendar.workingDaysBetween(clock.startedOn(), concludedOn);
    for (var pause : pauses) {
      taken -= calendar.workingDaysBetween(pause.from(), pause.until());
    }
    var due = new Period(clock.startedOn(), clock.promisedDays(), pauses).due(calendar).day();
    return new Outcome(
        matter,
        bureau,
        decided,
        clock.startedOn(),
        concludedOn,
        Math.max(0, taken),
        clock.statutoryDays(),
        concludedOn.isAfter(due));
  }

  static List<Pause> pauses(RunningClock clock) {
    return clock.stops().stream()
        .filter(stop -> stop.resumedAt().isPresent())
        .map(stop ->
            new Pause(Dates.dayOf(stop.stoppedAt()), Dates.dayOf(stop.resumedAt().orElseThrow())))
        .toList();
  }
}
