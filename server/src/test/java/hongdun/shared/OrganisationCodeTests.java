package hongdun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.shared.Reading.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11714-1997. */
class OrganisationCodeTests {
  @ParameterizedTest
  @CsvSource({"D2143569, X", "M000100Y, 4", "80210043, 3", "70846113, 6", "MA61ABCD, 6"})
  void theCheckCharacterFollowsTheStandard(String body, String check) {
    var code = OrganisationCode.of(body);

    assertThat(code.value()).isEqualTo(body + check);
    assertThat(code.body()).isEqualTo(body);
    assertThat(code).hasToString(body + "-" + check);
  }

  @ParameterizedTest
  @ValueSource(strings = {"D2143569-X", "d2143569x", " Ｄ２１４３５６９－Ｘ "})
  void theDashCaseAndWidthDoNotMatter(String typed) {
    assertThat(OrganisationCode.parse(typed).toOptional())
        .contains(new OrganisationCode("D2143569X"));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThat(OrganisationCode.parse("").faults()).containsExactly(Fault.EMPTY);
    assertThat(OrganisationCode.parse("D2143569-1").faults()).containsExactly(Fault.CHECK);
    assertThat(OrganisationCode.parse("D214356组").faults())
        .containsExactly(Fault.LENGTH, Fault.CHARACTER);
    assertThatThrownBy(() -> new OrganisationCode("D21435691"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OrganisationCode.of("D214356"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
