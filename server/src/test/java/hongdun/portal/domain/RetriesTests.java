package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetriesTests {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final double EVEN = 0.5;
  private final Retries retries =
      new Retries(Duration.ofMinutes(1), Duration.ofHours(4), 12, Duration.ofHours(48));

  @Test
  void eachWaitIsTwiceAsLongUpToTheLongest() {
    assertThat(retries.pause(1, EVEN)).isEqualTo(Duration.ofMinutes(1));
    assertThat(retries.pause(2, EVEN)).isEqualTo(Duration.ofMinutes(2));
    assertThat(retries.pause(8, EVEN)).isEqualTo(Duration.ofMinutes(128));
    assertThat(retries.pause(9, EVEN)).isEqualTo(Duration.ofHours(4));
    assertThat(retries.pause(Integer.MAX_VALUE, EVEN)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void chanceMakesItAFifthShorterOrLonger() {
    assertThat(retries.pause(1, 0)).isEqualTo(Duration.ofSeconds(48));
    assertThat(retries.pause(1, 1)).isEqualTo(Duration.ofSeconds(72));
  }

  @Test
  void itEndsWithTheAttemptsOrWithTheTime() {
    assertThat(retries.next(11, NOW, NOW, EVEN)).isPresent();
    assertThat(retries.next(12, NOW, NOW, EVEN)).isEmpty();
    assertThat(retries.next(9, NOW.minus(Duration.ofHours(43)), NOW, EVEN)).isPresent();
    assertThat(retries.next(9, NOW.minus(Duration.ofHours(45)), NOW, EVEN)).isEmpty();
  }

  @Test
  void wrongMeasuresAreRefused() {
    assertThatThrownBy(
            () -> new Retries(Duration.ZERO, Duration.ofHours(1), 1, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Retries(Duration.ofHours(1), Duration.ofHours(1), 0, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
