package hongdun.portal.usecase;

import hongdun.portal.AfterCommit;
import hongdun.portal.Editions;
import hongdun.portal.ProductTimeMoved;
import hongdun.portal.domain.Visit;
import hongdun.portal.persistence.TimeAhead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * 系统时间 — the product's time: real time, in a demonstration moved ahead by an operator. The other
 * nodes follow within a second.
 */
public class ProductClock implements InstantSource {
  /** The edition that is raised when the time is moved. */
  static final String EDITION = "time";

  private final InstantSource realTime;
  private final boolean demonstration;
  private final Supplier<Duration> ahead;

  ProductClock(InstantSource realTime, boolean demonstration, Editions editions, TimeAhead stored) {
    this.realTime = realTime;
    this.demonstration = demonstration;
    this.ahead = new Seldom<>(editions, EDITION, stored::read);
  }

  @Override
  public Instant instant() {
    return demonstration ? realTime.instant().plus(ahead.get()) : realTime.instant();
  }

  // Before the rooms hear of it: their clocks must already read the new time.
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @AfterCommit
  void onMoved(ProductTimeMoved moved) {
    Visit.hasChanged();
    Visit.current().ifPresent(Visit::forgetEditions);
  }
}
