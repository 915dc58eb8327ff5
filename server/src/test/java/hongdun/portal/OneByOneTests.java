package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.OneByOne.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneByOneTests {
  private static final int BATCH = 3;

  private final List<Integer> done = new ArrayList<>();
  private final List<Integer> attempts = new ArrayList<>();

  @Test
  void oneThatFailsStopsNoOtherAndNothingIsDoneTwice() {
    OneByOne.walk("Number", upTo(10, List.of(4)));

    assertThat(done).containsExactly(1, 2, 3, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void aWholeBatchThatFailsEndsNotTheWalk() {
    OneByOne.walk("Number", upTo(7, List.of(1, 2, 3)));

    assertThat(done).containsExactly(4, 5, 6, 7);
    assertThat(attempts).as("each alone once, after its batch").hasSize(10);
  }

  @Test
  void whileAnotherNodeIsAboutItNothingIsDone() {
    OneByOne.walk(
        "Number", new Batches<>(OneByOneTests::after, _ -> false, one -> Integer.toString(one)));

    assertThat(done).isEmpty();
  }

  @Test
  void whatHasNoReadableNumberIsSkippedAllTheSame() {
    OneByOne.each(
        "Number",
        List.of(1, 2),
        _ -> {
          throw new IllegalStateException("The number is broken, too");
        },
        one -> {
          if (one == 1) {
            throw new IllegalStateException("One is broken");
          }
          done.add(one);
        });

    assertThat(done).containsExactly(2);
  }

  private static List<Integer> after(Optional<Integer> last) {
    return IntStream.rangeClosed(last.orElse(0) + 1, 10).limit(BATCH).boxed().toList();
  }

  /** A batch is done wholly or not at all, as its transaction is. */
  private Batches<Integer> upTo(int last, List<Integer> broken) {
    return new Batches<>(
        after -> IntStream.rangeClosed(after.orElse(0) + 1, last).limit(BATCH).boxed().toList(),
        these -> {
          attempts.addAll(these);
          if (these.stream().anyMatch(broken::contains)) {
            throw new IllegalStateException("Broken");
          }
          return done.addAll(these);
        },
        one -> Integer.toString(one));
  }
}
