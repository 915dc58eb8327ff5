package hongdun.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QueryLimitTests {
  private final AtomicLong now = new AtomicLong();
  private final QueryLimit limit = new QueryLimit(60, now::get);

  @Test
  void anAddressAsksSixtyTimesAMinuteAndThenWaitsASecondForTheNext() {
    for (int i = 0; i < 60; i++) {
      assertThat(limit.admits("192.0.2.1")).isTrue();
    }
    assertThat(limit.admits("192.0.2.1")).isFalse();
    assertThat(limit.admits("192.0.2.2")).isTrue();

    now.addAndGet(TimeUnit.SECONDS.toNanos(1));

    assertThat(limit.admits("192.0.2.1")).isTrue();
    assertThat(limit.admits("192.0.2.1")).isFalse();
  }
}
