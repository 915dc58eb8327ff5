package hongdun.figures.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** 一分钟内不重复统计 — what was counted holds for a minute, however many ask for it. */
final class KeptForAMinute<K, V> {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 2_000;

  private final ConcurrentMap<K, Counted<V>> kept = new ConcurrentHashMap<>();

  private record Counted<V>(V value, Instant at) {
    boolean holds(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
    }
  }

  /** What is kept, or is counted now. */
  V get(K what, Instant now, Supplier<V> count) {
    var known = kept.get(what);
    if (known != null && known.holds(now)) {
      return known.value();
    }
    var value = count.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(what, new Counted<>(value, now));
    return value;
  }
}
