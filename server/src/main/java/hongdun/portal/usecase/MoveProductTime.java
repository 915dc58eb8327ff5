package hongdun.portal.usecase;

import hongdun.portal.Demonstration;
import hongdun.portal.Editions;
import hongdun.portal.ProductTimeMoved;
import hongdun.portal.persistence.TimeAhead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调整演示时间 — moves a demonstration's time forward, never back: what has struck has struck. */
@Service
public class MoveProductTime {
  private static final Duration FURTHEST = Duration.ofDays(20 * 366L);

  private final Demonstration demonstration;
  private final InstantSource clock;
  private final InstantSource realTime;
  private final TimeAhead ahead;
  private final Announcing announcing;

  MoveProductTime(
      Demonstration demonstration,
      InstantSource clock,
      @Qualifier("realTime") InstantSource realTime,
      TimeAhead ahead,
      Announcing announcing) {
    this.demonstration = demonstration;
    this.clock = clock;
    this.realTime = realTime;
    this.ahead = ahead;
    this.announcing = announcing;
  }

  /** How the rooms here, and the other nodes, hear of it. */
  @Component("announcingTime")
  record Announcing(Editions editions, ApplicationEventPublisher events) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Moved(Instant to) implements Outcome {}

    record NotForward(Instant now) implements Outcome {}

    record TooFar(Instant furthest) implements Outcome {}

    record NoDemonstration() implements Outcome {}
  }

  public Instant now() {
    return clock.instant();
  }

  @Transactional
  public Outcome moveTo(Instant to) {
    if (!demonstration.isOn()) {
      return new Outcome.NoDemonstration();
    }
    var now = clock.instant();
    var real = realTime.instant();
    if (!to.isAfter(now)) {
      return new Outcome.NotForward(now);
    }
    if (to.isAfter(real.plus(FURTHEST))) {
      return new Outcome.TooFar(real.plus(FURTHEST));
    }
    // Rounded up to the second, so that the time asked for has been reached.
    if (!ahead.moveTo(Duration.between(real, to).plusMillis(999))) {
      return new Outcome.NotForward(now);
    }
    announcing.editions().changed(ProductClock.EDITION);
    announcing.events().publishEvent(new ProductTimeMoved(to));
    return new Outcome.Moved(to);
  }
}
