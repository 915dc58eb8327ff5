package hongdun.portal.usecase;

import hongdun.portal.AfterCommit;
import hongdun.portal.ProductTimeMoved;
import hongdun.portal.persistence.TimeAhead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** 系统时间 — the product's time: real time, in a demonstration moved ahead by an operator. */
public class ProductClock implements InstantSource {
  private final InstantSource realTime;
  private final boolean demonstration;
  private final TimeAhead stored;
  private volatile @Nullable Duration ahead;

  ProductClock(InstantSource realTime, boolean demonstration, TimeAhead stored) {
    this.realTime = realTime;
    this.demonstration = demonstration;
    this.stored = stored;
  }

  @Override
  public Instant instant() {
    return demonstration ? realTime.instant().plus(ahead()) : realTime.instant();
  }

  private Duration ahead() {
    var known = ahead;
    if (known == null) {
      known = stored.read();
      ahead = known;
    }
    return known;
  }

  // Before the rooms hear of it: their clocks must already read the new time.
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @AfterCommit
  void onMoved(ProductTimeMoved moved) {
    ahead = null;
  }
}
