package hongdun.register.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * 查询限次 — lets an address ask so many times a minute: a bucket that holds a minute's questions and
 * fills evenly. Measured on the machine's own clock, which nobody moves.
 */
final class QueryLimit {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int MOST_ADDRESSES = 50_000;

  /** When to try again: enough for a few more questions. */
  static final String RETRY_AFTER_SECONDS = "5";

  /** Nanoseconds' worth of questions left, and when that was reckoned. */
  private record Bucket(long left, long at) {}

  private final int perMinute;
  private final LongSupplier nanoTime;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  QueryLimit(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  boolean admits(String address) {
    long now = nanoTime.getAsLong();
    long price = MINUTE / perMinute;
    if (buckets.size() >= MOST_ADDRESSES) {
      buckets.values().removeIf(bucket -> now - bucket.at() > MINUTE);
    }
    var admitted = new boolean[1];
    buckets.compute(
        address,
        (_, before) -> {
          long filled =
              before == null ? MINUTE : Math.min(MINUTE, before.left() + (now - before.at()));
          admitted[0] = filled >= price;
          return new Bucket(admitted[0] ? filled - price : filled, now);
        });
    return admitted[0];
  }
}
