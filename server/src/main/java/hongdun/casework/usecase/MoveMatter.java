package hongdun.casework.usecase;

import hongdun.casework.Matter;
import hongdun.casework.MatterId;
import hongdun.casework.persistence.Clocks;
import hongdun.casework.persistence.Journal;
import hongdun.casework.persistence.Matters;
import hongdun.casework.usecase.TakeStep.Step;
import hongdun.portal.Dates;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 流程推进 — writes a step: journal, stage, clock, the next hands, and the conclusion. */
@Component
class MoveMatter {
  private final Matters matters;
  private final Journal journal;
  private final Clocks clocks;
  private final Following following;
  private final ApplicationEventPublisher events;

  MoveMatter(
      Matters matters,
      Journal journal,
      Clocks clocks,
      Following following,
      ApplicationEventPublisher events) {
    this.matters = matters;
    this.journal = journal;
    this.clocks = clocks;
    this.following = following;
    this.events = events;
  }

  Optional<Matter> lock(MatterId id) {
    return matters.lock(id);
  }

  Matter move(Step step, Instant at) {
    var id = step.matter().id();
    var running = clocks.ofRound(id);
    journal.write(step.line(at));
    matters.move(id, step.row().to(), step.row().restartsClock());
    following.hands().takeOver(id, step.mover(), at);
    var rule = step.table().rule(step.row().to());
    following.clock().follow(id, running, step.row(), step.table(), at);
    if (rule.open()) {
      following.hands().pass(step.stay(), step.mover(), Dates.dayOf(at), at);
    } else {
      var concludedAt = following.hands().release(id, at);
      matters.conclude(id, concludedAt);
      following.clock().count(step.matter(), step.decides(), concludedAt);
      events.publishEvent(step.concluded(at));
    }
    return matters.find(id).orElseThrow();
  }

  /** What follows a stage: its clock and its hands. */
  @Component
  record Following(RunClock clock, PassOn hands) {}
}
