package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hongdun.documents.domain.NumberPattern;
import org.junit.jupiter.api.Test;

class NumberPatternTests {
  @Test
  void aNumberNamesTheBureauTheYearInSixCornerBracketsAndTheRunningNumber() {
    var number = new NumberPattern("（{short}）登字〔{year}〕第{n}号").write("青羊", 2026, 12);

    assertThat(number).isEqualTo("（青羊）登字〔2026〕第12号");
  }

  @Test
  void leadingZerosStandOnlyWhereThePatternAsksForThem() {
    assertThat(new NumberPattern("{short}市监光处〔{year}〕{n:4}号").write("青羊", 2026, 88))
        .isEqualTo("青羊市监光处〔2026〕0088号");
    assertThat(new NumberPattern("{short}市监光处〔{year}〕{n:4}号").write("青羊", 2026, 12345))
        .isEqualTo("青羊市监光处〔2026〕12345号");
  }

  @Test
  void otherBracketsOrNoRunningNumberAreNoPattern() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern("登字[{year}]{n}号"));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberPattern("登字〔{year}〕号"));
    assertThat(new NumberPattern("").isEmpty()).isTrue();
  }
}
