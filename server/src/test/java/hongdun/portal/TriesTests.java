package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TriesTests {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
  private final InstantSource clock = now::get;
  private final Tries tries = new Tries(10, clock);

  @Test
  void theEleventhTryInAMinuteIsRefused() {
    for (int one = 0; one < 10; one++) {
      tries.count("codes", "192.0.2.1");
    }

    assertThatThrownBy(() -> tries.count("codes", "192.0.2.1")).isInstanceOf(TooManyTries.class);
  }

  @Test
  void anotherAddressAndAnotherPurposeAreCountedApart() {
    for (int one = 0; one < 10; one++) {
      tries.count("codes", "192.0.2.1");
    }

    assertThatCode(() -> tries.count("codes", "192.0.2.2")).doesNotThrowAnyException();
    assertThatCode(() -> tries.count("sign-in", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void aMinuteLaterThereAreTenTriesAgain() {
    for (int one = 0; one < 10; one++) {
      tries.count("codes", "192.0.2.1");
    }
    now.set(now.get().plusSeconds(60));

    assertThatCode(() -> tries.count("codes", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void oneHouseholdOfTheNewProtocolIsOneAddress() {
    for (int one = 0; one < 10; one++) {
      tries.count("codes", "2001:db8:1:2:0:0:0:" + one);
    }

    assertThatThrownBy(() -> tries.count("codes", "2001:db8:1:2:9:9:9:9"))
        .isInstanceOf(TooManyTries.class);
  }
}
