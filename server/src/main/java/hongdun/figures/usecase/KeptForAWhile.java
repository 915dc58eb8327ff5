package hongdun.figures.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** 短期内不重复统计 — what was counted holds for a while, however many ask for it. */
final class KeptForAWhile<K, V> {
  private static final int MOST = 2_000;

  private final Duration holding;
  private final ConcurrentMap<K, Counted<V>> kept = new ConcurrentHashMap<>();

  KeptForAWhile(Duration holding) {
    this.holding = holding;
  }

  private record Counted<V>(V value, Instant at) {
    boolean holds(Instant now, Duration holding) {
      return !now.isBefore(at) && now.isBefore(at.plus(holding));
    }
  }

  /** What is kept, or is counted now. */
  V get(K what, Instant now, Supplier<V> count) {
    var known = kept.get(what);
    if (known != null && known.holds(now, holding)) {
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
