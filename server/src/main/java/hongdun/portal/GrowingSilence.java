package hongdun.portal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * 渐次静默 — how loudly a failure is told that comes again and again: wholly the first time, then in a
 * line after ten minutes, twenty, forty and so on, at least once a day. Another cause is told
 * wholly.
 */
final class GrowingSilence {
  static final Duration FIRST = Duration.ofMinutes(10);
  static final Duration LONGEST = Duration.ofDays(1);

  /** So many are remembered; who is forgotten is told wholly again. */
  static final int MOST = 10_000;

  private final LongSupplier nanos;
  private final Map<Key, Failing> failing = new LinkedHashMap<>();

  GrowingSilence(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What of a failure is told. */
  sealed interface Saying {
    record Whole() implements Saying {}

    /** In one line. */
    record Again(long times) implements Saying {}

    record Nothing() implements Saying {}
  }

  private record Key(String what, Object one) {}

  private record Failing(String cause, long times, long toldAt, Duration silence) {
    Failing again() {
      return new Failing(cause, times + 1, toldAt, silence);
    }

    Failing told(long at) {
      var longer = silence.multipliedBy(2);
      return new Failing(cause, times, at, longer.compareTo(LONGEST) < 0 ? longer : LONGEST);
    }
  }

  synchronized Saying failed(String what, Object one, RuntimeException failure) {
    var now = nanos.getAsLong();
    var key = new Key(what, one);
    var cause = cause(failure);
    var before = failing.get(key);
    if (before == null || !before.cause().equals(cause)) {
      remember(key, new Failing(cause, before == null ? 1 : before.times() + 1, now, FIRST));
      return new Saying.Whole();
    }
    var again = before.again();
    if (now - before.toldAt() < before.silence().toNanos()) {
      failing.put(key, again);
      return new Saying.Nothing();
    }
    failing.put(key, again.told(now));
    return new Saying.Again(again.times());
  }

  /** How often it had failed before it was done; mostly never. */
  synchronized long mended(String what, Object one) {
    var before = failing.isEmpty() ? null : failing.remove(new Key(what, one));
    return before == null ? 0 : before.times();
  }

  private void remember(Key key, Failing one) {
    failing.put(key, one);
    if (failing.size() > MOST) {
      failing.remove(failing.keySet().iterator().next());
    }
  }

  /** What was thrown and where; its words may differ from time to time. */
  private static String cause(RuntimeException failure) {
    var trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
  }
}
