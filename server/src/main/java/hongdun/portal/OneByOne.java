package hongdun.portal;

import hongdun.portal.GrowingSilence.Saying;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 逐件办理 — does the same to many so that one of them that fails stops none of the others: it is
 * logged with its number and left for the next round. The log is not filled with what stays broken.
 */
public final class OneByOne {
  private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
  private static final GrowingSilence SILENCE = new GrowingSilence(System::nanoTime);

  private OneByOne() {}

  /**
   * 分批 — many things in a fixed order, of which a batch is done in one transaction.
   *
   * @param next those that come after another, in a transaction of its own; none when there are no
   *     more
   * @param work does all of these in one transaction or none; false when another node is about it
   * @param number the number people know one by
   */
  public record Batches<T>(
      Function<Optional<T>, List<T>> next, Predicate<List<T>> work, Function<T, String> number) {}

  /** Walks through all; where a batch fails, its members are done one by one. */
  public static <T> void walk(String what, Batches<T> batches) {
    var these = batches.next().apply(Optional.empty());
    while (!these.isEmpty() && isDone(what, these, batches)) {
      these = batches.next().apply(Optional.of(these.getLast()));
    }
  }

  private static <T> boolean isDone(String what, List<T> these, Batches<T> batches) {
    try {
      return batches.work().test(these);
    } catch (RuntimeException _) {
      // Whichever it was fails again when it is done alone, and is logged there.
      each(
          what,
          these,
          batches.number(),
          one -> {
            var _ = batches.work().test(List.of(one));
          });
      return true;
    }
  }

  /** Does each for itself; what is done to one is one transaction. */
  public static <T> void each(
      String what, Collection<T> all, Function<T, String> number, Consumer<T> work) {
    for (var one : all) {
      try {
        work.accept(one);
        mended(what, one, number);
      } catch (OutOfTurn cameFirst) {
        LOG.debug("{} {}: somebody else came first", what, one, cameFirst);
      } catch (RuntimeException failed) {
        say(what, one, number, failed);
      }
    }
  }

  /**
   * What fails again for the same cause is said in full once, then in a line, less and less often
   * but at least once a day, with how often it failed.
   */
  private static <T> void say(
      String what, T one, Function<T, String> number, RuntimeException failed) {
    switch (SILENCE.failed(what, one, failed)) {
      case Saying.Whole() ->
          LOG.error(
              "{} {} failed and is left for the next round", what, number(one, number), failed);
      case Saying.Again(var times) ->
          LOG.error(
              "{} {} has failed {} times and is left for the next round: {}",
              what,
              number(one, number),
              times,
              failed.getClass().getName());
      case Saying.Nothing() -> LOG.debug("{} {} failed again", what, one, failed);
    }
  }

  private static <T> void mended(String what, T one, Function<T, String> number) {
    var times = SILENCE.mended(what, one);
    if (times > 0) {
      LOG.info("{} {} is done after {} failures", what, number(one, number), times);
    }
  }

  /** What is broken may not even have a number that can be read. */
  private static <T> String number(T one, Function<T, String> number) {
    try {
      return number.apply(one);
    } catch (RuntimeException _) {
      return one.toString();
    }
  }
}
