package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.portal.GrowingSilence.Saying;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingSilenceTests {
  private Duration now = Duration.ofDays(3);
  private final GrowingSilence silence = new GrowingSilence(() -> now.toNanos());

  @Test
  void theSameCauseIsToldWhollyOnceThenInALineAfterEverLongerSilence() {
    assertThat(failed()).isEqualTo(new Saying.Whole());
    assertThat(after(Duration.ofMinutes(9))).isEqualTo(new Saying.Nothing());
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(new Saying.Again(3));
    assertThat(after(Duration.ofMinutes(19))).isEqualTo(new Saying.Nothing());
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(new Saying.Again(5));
    assertThat(after(Duration.ofMinutes(39))).isEqualTo(new Saying.Nothing());
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(new Saying.Again(7));
  }

  @Test
  void howeverLongItLastsItIsToldOnceADay() {
    failed();
    IntStream.range(0, 20).forEach(_ -> after(GrowingSilence.LONGEST));

    assertThat(after(GrowingSilence.LONGEST.minusSeconds(1))).isEqualTo(new Saying.Nothing());
    assertThat(after(Duration.ofSeconds(1))).isInstanceOf(Saying.Again.class);
  }

  @Test
  void anotherCauseOfTheSameIsToldWhollyAndSoIsTheSameOfAnother() {
    failed();

    assertThat(silence.failed("Matter", 1, new IllegalArgumentException("Other")))
        .isEqualTo(new Saying.Whole());
    assertThat(silence.failed("Matter", 2, broken())).isEqualTo(new Saying.Whole());
    assertThat(silence.failed("Draft", 1, broken())).isEqualTo(new Saying.Whole());
  }

  @Test
  void whatWasMendedIsToldWhollyWhenItBreaksAgain() {
    failed();
    failed();

    assertThat(silence.mended("Matter", 1)).isEqualTo(2);
    assertThat(silence.mended("Matter", 1)).isZero();
    assertThat(failed()).isEqualTo(new Saying.Whole());
  }

  @Test
  void nothingGrowsWithoutEnd() {
    IntStream.rangeClosed(0, GrowingSilence.MOST)
        .forEach(one -> silence.failed("Matter", one, broken()));

    assertThat(silence.failed("Matter", GrowingSilence.MOST, broken()))
        .isEqualTo(new Saying.Nothing());
    assertThat(silence.failed("Matter", 0, broken())).isEqualTo(new Saying.Whole());
  }

  private Saying after(Duration time) {
    now = now.plus(time);
    return failed();
  }

  private Saying failed() {
    return silence.failed("Matter", 1, broken());
  }

  private static RuntimeException broken() {
    return new IllegalStateException("Broken");
  }
}
