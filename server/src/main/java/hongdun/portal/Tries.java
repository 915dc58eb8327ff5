package hongdun.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * 频次限制 — counts what must not be tried without end (passwords, codes, public queries): at most so
 * many a minute from one network address. Each node counts for itself.
 */
public final class Tries {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Above this many counted addresses those that have gone quiet are forgotten. */
  private static final int MANY = 10_000;

  private final IntSupplier atMost;
  private final InstantSource realTime;
  private final Map<Key, Deque<Instant>> counted = new HashMap<>();

  private record Key(String purpose, String remote) {}

  public Tries(int atMost, InstantSource realTime) {
    this(() -> atMost, realTime);
  }

  /** With a limit that may be set while the server runs. */
  public Tries(IntSupplier atMost, InstantSource realTime) {
    this.atMost = atMost;
    this.realTime = realTime;
  }

  /** Counts one try, or throws {@link TooManyTries}. */
  public synchronized void count(String purpose, String remote) {
    check(purpose, remote);
    failed(purpose, remote);
  }

  /** Throws {@link TooManyTries} when the tries of this minute are used up; counts nothing. */
  public synchronized void check(String purpose, String remote) {
    var now = realTime.instant();
    var tries = counted.get(new Key(purpose, network(remote)));
    if (tries == null) {
      return;
    }
    forget(tries, now);
    if (tries.size() >= atMost.getAsInt()) {
      throw new TooManyTries(Duration.between(now, tries.getFirst().plus(MINUTE)).plusSeconds(1));
    }
  }

  /** Counts one try that failed. */
  public synchronized void failed(String purpose, String remote) {
    var now = realTime.instant();
    if (counted.size() > MANY) {
      counted.values().removeIf(tries -> forget(tries, now).isEmpty());
    }
    counted
        .computeIfAbsent(new Key(purpose, network(remote)), _ -> new ArrayDeque<>())
        .addLast(now);
  }

  private static Deque<Instant> forget(Deque<Instant> tries, Instant now) {
    while (!tries.isEmpty() && !tries.getFirst().plus(MINUTE).isAfter(now)) {
      tries.removeFirst();
    }
    return tries;
  }

  /** An IPv6 household owns its first four groups. */
  public static String network(String remote) {
    var groups = remote.split(":", -1);
    return groups.length < 5 || remote.contains("::")
        ? remote
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
