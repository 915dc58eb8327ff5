package hongdun.casework.usecase;

import hongdun.casework.domain.Days;
import hongdun.casework.domain.PastLife.Clock;
import hongdun.casework.domain.RunningClock;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.portal.Dates;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 期限经过 — the clock of one round of a matter of the past, while it is on its way. */
final class PastClock {
  /** Warnings strike soon after the day has begun. */
  private static final int STRIKES_AFTER_MINUTES = 10;

  private final RunClock clocks;
  private final int round;
  private final Term term;
  private final Instant started;
  private final List<Stop> stops = new ArrayList<>();
  private Optional<Days> days = Optional.empty();
  private Optional<Instant> ended = Optional.empty();
  private Optional<Instant> struck = Optional.empty();

  PastClock(RunClock clocks, int round, Term term, Instant started) {
    this.clocks = clocks;
    this.round = round;
    this.term = term;
    this.started = started;
  }

  /** 期限 — the working days promised and allowed, and the article that allows them. */
  record Term(int promised, int statutory, LegalBasis basis) {}

  int round() {
    return round;
  }

  Term term() {
    return term;
  }

  /** The days it shows now; empty while it is stopped. */
  Optional<Days> days() {
    return days;
  }

  void show() {
    days = Optional.of(clocks.reckon(running(0)));
  }

  void stop(Instant at, String stage) {
    if (!isStopped()) {
      stops.add(new Stop(at, Optional.empty(), stage));
      days = Optional.empty();
    }
  }

  void goOn(Instant at) {
    if (isStopped()) {
      resume(at);
      show();
    }
  }

  void end(Instant at) {
    resume(at);
    ended = Optional.of(at);
  }

  /** Strikes once, soon after its last day is over, if that is past and it still ran; says when. */
  Optional<Instant> strike(Instant now) {
    struck =
        days.map(shown ->
                shown
                    .due()
                    .plusDays(1)
                    .atStartOfDay(Dates.ZONE)
                    .plusMinutes(STRIKES_AFTER_MINUTES)
                    .toInstant())
            .filter(at -> !at.isAfter(now) && ended.filter(at::isAfter).isEmpty());
    return struck;
  }

  private void resume(Instant at) {
    if (isStopped()) {
      var last = stops.removeLast();
      stops.add(new Stop(last.stoppedAt(), Optional.of(at), last.stage()));
    }
  }

  private boolean isStopped() {
    return !stops.isEmpty() && stops.getLast().resumedAt().isEmpty();
  }

  RunningClock running(long matter) {
    return new RunningClock(
        0,
        matter,
        round,
        Dates.dayOf(started),
        term.promised(),
        term.statutory(),
        term.basis(),
        days.map(Days::due),
        days.map(Days::statutoryDue),
        days.map(Days::provisional).orElse(false),
        ended.isPresent(),
        List.copyOf(stops));
  }

  Clock told() {
    return new Clock(round, started, running(0), days, List.copyOf(stops), ended, struck);
  }
}
