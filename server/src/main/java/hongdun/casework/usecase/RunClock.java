package hongdun.casework.usecase;

import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.ClockKind;
import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.Procedure.ClockRule;
import hongdun.casework.domain.ClockLaw;
import hongdun.casework.domain.Days;
import hongdun.casework.domain.Outcome;
import hongdun.casework.domain.Period;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.Row;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.persistence.ClockStops;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Outcomes;
import hongdun.catalogue.Item;
import hongdun.portal.Dates;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** 计时 — runs, stops and ends a matter's clocks as the stages say. */
@Component
class RunClock {
  private final Clocks clocks;
  private final ClockStops stops;
  private final Outcomes outcomes;
  private final WorkingCalendar calendar;

  RunClock(Clocks clocks, ClockStops stops, Outcomes outcomes, WorkingCalendar calendar) {
    this.clocks = clocks;
    this.stops = stops;
    this.outcomes = outcomes;
    this.calendar = calendar;
  }

  void start(MatterId matter, ProcedureTable table, Item item, Instant at) {
    start(
        new Place(matter, table, table.start(), at),
        item.promisedDays(),
        item.statutoryDays(),
        item.statutoryBasis());
  }

  /** A matter that comes to a stage. */
  private record Place(MatterId matter, ProcedureTable table, String stage, Instant at) {
    ClockRule rule() {
      return table.rule(stage).clock();
    }
  }

  /**
   * Follows a step; when it restarts the clock, the matter is already in its new round.
   *
   * @param before the clocks of the round the step was taken in
   */
  void follow(
      MatterId matter, List<RunningClock> before, Row row, ProcedureTable table, Instant at) {
    var place = new Place(matter, table, row.to(), at);
    if (row.restartsClock()) {
      var clock =
          before.stream()
              .filter(one -> one.kind().equals(ClockKind.WHOLE))
              .findFirst()
              .orElseThrow();
      before.forEach(running -> end(running, at));
      start(place, clock.promisedDays(), clock.statutoryDays(), clock.basis());
      return;
    }
    for (var running : before) {
      if (!running.ended()) {
        follow(running, place.rule(), row.to(), at);
      }
    }
    startOthers(place);
  }

  private void follow(RunningClock clock, ClockRule rule, String stage, Instant at) {
    switch (rule) {
      case RUNS -> {
        if (isOver(clock, stage)) {
          end(clock, at);
        } else if (stoppedByStage(clock)) {
          stops.resume(clock.id(), at);
          show(clock);
        }
      }
      case STOPS -> {
        if (!clock.stopped()) {
          stops.stop(clock.id(), at, stage);
        }
      }
      case ENDS -> end(clock, at);
    }
  }

  /** Whether a clock that runs in certain stages has been left behind. */
  private boolean isOver(RunningClock clock, String stage) {
    if (clock.kind().equals(ClockKind.WHOLE)) {
      return false;
    }
    if (clock.kind().isOfStage()) {
      return !clock.kind().equals(ClockKind.ofStage(stage));
    }
    var stages = clocks.stages(clock.law().rule());
    return !stages.isEmpty() && !stages.contains(stage);
  }

  private static boolean stoppedByStage(RunningClock clock) {
    return clock.openStop().filter(stop -> stop.cause().equals(ClockLaw.BY_STAGE)).isPresent();
  }

  private void end(RunningClock clock, Instant at) {
    if (!clock.ended()) {
      stops.resume(clock.id(), at);
      clocks.end(clock.id(), at);
    }
  }

  private void start(Place place, int promisedDays, int statutoryDays, LegalBasis basis) {
    var clock = clocks.start(place.matter(), place.at(), promisedDays, statutoryDays, basis);
    begin(clock, place.rule(), place.stage(), place.at());
    startOthers(place);
  }

  private void startOthers(Place place) {
    if (place.rule() == ClockRule.RUNS) {
      clocks.startOthers(place.matter(), place.stage(), place.at()).forEach(this::showFresh);
      place.table().limit(place.stage()).ifPresent(days -> startStage(place, days));
    }
  }

  /** 环节时限: when the matter comes back to a stage only its time in it counts. */
  private void startStage(Place place, int days) {
    var kind = ClockKind.ofStage(place.stage());
    var before = clocks.find(place.matter(), kind);
    if (before.isEmpty()) {
      show(clocks.startStage(place.matter(), kind, days, place.at()));
    } else if (before.get().ended()) {
      stops.runAgain(before.get().id(), place.stage(), place.at());
      show(before.get());
    }
  }

  private void begin(RunningClock clock, ClockRule rule, String stage, Instant at) {
    switch (rule) {
      case RUNS -> showFresh(clock);
      case STOPS -> stops.stop(clock.id(), at, stage);
      case ENDS -> clocks.end(clock.id(), at);
    }
  }

  /** Reckons a clock that runs anew, from its start, its stops and its extensions. */
  void show(RunningClock stale) {
    var edition = calendar.edition();
    clocks.ofRound(new MatterId(stale.matter())).stream()
        .filter(clock -> clock.id() == stale.id())
        .forEach(clock -> clocks.show(clock.id(), days(clock, edition)));
  }

  private void showFresh(RunningClock clock) {
    clocks.show(clock.id(), days(clock, calendar.edition()));
  }

  /** The days of a clock that runs, from its start and its stops. */
  Days reckon(RunningClock clock) {
    return days(clock, calendar.edition());
  }

  private Days days(RunningClock clock, long edition) {
    return Days.of(
        clock.promisedPeriod(),
        clock.statutoryPeriod(),
        clock.law().remindPercent(),
        clock.law().warnPercent(),
        calendar,
        edition);
  }

  /** Keeps what is counted of a matter that was just concluded. */
  void count(Matter matter, boolean decided, Instant at) {
    var clock = clocks.find(matter.id()).orElseThrow();
    outcomes.add(outcome(matter.id(), matter.bureau(), clock, decided, at));
  }

  Outcome outcome(MatterId matter, UnitId bureau, RunningClock clock, boolean decided, Instant at) {
    var concludedOn = Dates.dayOf(at);
    var taken = calendar.workingDaysBetween(clock.startedOn(), concludedOn);
    for (var pause : clock.pauses()) {
      taken -= calendar.workingDaysBetween(pause.from(), pause.until());
    }
    Period promised = clock.promisedPeriod();
    return new Outcome(
        matter,
        bureau,
        decided,
        clock.startedOn(),
        concludedOn,
        Math.max(0, taken),
        clock.statutoryDays(),
        concludedOn.isAfter(promised.due(calendar).day()));
  }
}
