package hongdun.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTests {
  @ParameterizedTest
  @CsvSource({
    "9537, 10000, 95.37",
    "1, 3, 33.33",
    "2, 3, 66.67",
    "1, 8, 12.50",
    "1, 800, 0.13", // 0.125 is rounded half up
    "0, 5, 0.00",
    "5, 5, 100.00"
  })
  void aShareIsPercentRoundedHalfUpToTwoDecimals(long part, long whole, String percent) {
    assertThat(new Measure.Share(part, whole).value()).contains(new BigDecimal(percent));
  }

  @Test
  void nothingToCountHasNoValue() {
    assertThat(new Measure.Share(0, 0).value()).isEmpty();
    assertThat(new Measure.Mean(0, 0).value()).isEmpty();
    assertThat(new Measure.Median(Optional.empty(), 0).value()).isEmpty();
    assertThat(new Measure.Change(Optional.empty(), Optional.empty(), 0).value()).isEmpty();
    assertThat(new Measure.Count(0).value()).contains(BigDecimal.ZERO);
  }

  @Test
  void aPartIsNeverMoreThanTheWhole() {
    assertThatThrownBy(() -> new Measure.Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMeanIsRoundedLikeAShare() {
    assertThat(new Measure.Mean(7, 3).value()).contains(new BigDecimal("2.33"));
  }
}
