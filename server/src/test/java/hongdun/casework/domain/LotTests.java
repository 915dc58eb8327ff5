package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTests {
  private static final String SEED = "00112233445566778899aabbccddeeff";

  @Test
  void whoeverDrawsAgainComesToTheSame() {
    // printf '00112233445566778899aabbccddeeff:510105-REG-2026-000001' | sha256sum
    var lot = Lot.of(SEED, "510105-REG-2026-000001", 5);

    assertThat(Lot.of(SEED, "510105-REG-2026-000001", 5)).isEqualTo(lot);
    assertThat(lot.digits()).isEqualTo("a9a09c32");
  }

  @Test
  void fiveOfAHundredAreDrawn() {
    var drawn =
        IntStream.range(0, 20_000)
            .filter(number -> Lot.of(SEED, "510105-REG-2026-%06d".formatted(number), 5).drawn())
            .count();

    assertThat(drawn).isBetween(900L, 1_100L);
  }

  @Test
  void aHundredPercentIsEverything() {
    assertThat(IntStream.range(0, 1_000).allMatch(n -> Lot.of(SEED, "n" + n, 100).drawn()))
        .isTrue();
  }
}
