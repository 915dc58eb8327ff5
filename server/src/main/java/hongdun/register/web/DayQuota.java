package hongdun.register.web;

import hongdun.portal.Dates;
import hongdun.portal.TooManyTries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** 每日限额 — how often each network address asked today; at midnight everybody begins anew. */
final class DayQuota {
  private final LongSupplier atMost;
  private final InstantSource realTime;
  private final Map<String, Long> asked = new HashMap<>();
  private LocalDate day = LocalDate.EPOCH;

  DayQuota(LongSupplier atMost, InstantSource realTime) {
    this.atMost = atMost;
    this.realTime = realTime;
  }

  /** Counts one more, or throws with how long it is until midnight. */
  synchronized void count(String remote) {
    var now = realTime.instant();
    var today = Dates.dayOf(now);
    if (!today.equals(day)) {
      asked.clear();
      day = today;
    }
    if (asked.getOrDefault(remote, 0L) >= atMost.getAsLong()) {
      throw new TooManyTries(untilMidnight(now));
    }
    asked.merge(remote, 1L, Long::sum);
  }

  private Duration untilMidnight(Instant now) {
    return Duration.between(now, day.plusDays(1).atStartOfDay(Dates.ZONE));
  }
}
