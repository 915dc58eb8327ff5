package hongdun.portal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 重试规则 — each wait is twice as long as the one before, up to the longest, and a fifth shorter or
 * longer by chance, so that what failed together does not come back together.
 *
 * @param within a message queued longer ago is not tried any more
 */
public record Retries(Duration first, Duration longest, int attempts, Duration within) {
  private static final double CHANCE = 0.2;
  private static final int DOUBLINGS = 30;

  public Retries {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("Waits are positive and the longest is no shorter");
    }
    if (attempts < 1 || within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException("A message is tried at least once");
    }
  }

  /**
   * When it is tried again after so many attempts; empty when it is not.
   *
   * @param chance from 0 to 1
   */
  public Optional<Instant> next(int made, Instant queuedAt, Instant now, double chance) {
    var due = now.plus(pause(made, chance));
    return made >= attempts || due.isAfter(queuedAt.plus(within))
        ? Optional.empty()
        : Optional.of(due);
  }

  /** How long it waits after so many failures. */
  public Duration pause(int failures, double chance) {
    var doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS));
    var plain = doubled.compareTo(longest) < 0 ? doubled : longest;
    return Duration.ofMillis(Math.round(plain.toMillis() * (1 - CHANCE + 2 * CHANCE * chance)));
  }

  /** What was queued before this is not tried any more. */
  public Instant oldest(Instant now) {
    return now.minus(within);
  }
}
