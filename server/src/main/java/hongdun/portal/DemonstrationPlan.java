package hongdun.portal;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * 演示数据方案 — how much a demonstration is filled with, and the seed everything comes from: one plan
 * gives the same rows every time.
 *
 * @param start the product's time when the filling began; nothing lies after it
 */
public record DemonstrationPlan(long seed, int entities, int matters, Instant start) {
  /** The size the demonstration is meant to have. */
  public static final int ENTITIES = 40_000;

  public static final int MATTERS = 100_000;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  public DemonstrationPlan {
    if (entities < 0 || matters < 0) {
      throw new IllegalArgumentException("A demonstration is not filled with less than nothing");
    }
  }

  /** Chance of its own for one thing: it does not hang on what was drawn for another. */
  public RandomGenerator random(String stream, long index) {
    return new SplittableRandom(mix(mix(seed ^ stream.hashCode()) + index * SPREAD));
  }

  private static long mix(long value) {
    var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
