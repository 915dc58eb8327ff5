package hongdun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.shared.Reading.Fault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * GB 32100-2015: the sample of the standard, codes made up for these tests, and codes that fail.
 */
class UnifiedSocialCreditCodeTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91110000802100433B",
        "91440300708461136T",
        "91510100MA61ABCD6A",
        "92510104MA62WXYT8T",
        "91150200MA0N00016Q",
        "91420900MA48H0NG1R"
      })
  void aCodeOfTheStandardIsRead(String code) {
    assertThat(UnifiedSocialCreditCode.parse(code).toOptional())
        .contains(new UnifiedSocialCreditCode(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100m000100y43",
        "９１３５０１００Ｍ０００１００Ｙ４３",
        " 91350100M000100Y43\u00A0",
        "\uFEFF9135 0100 M000 100Y 43\u3000",
        "91350100M000100Y43\u200B"
      })
  void caseWidthAndBlanksDoNotMatter(String typed) {
    assertThat(UnifiedSocialCreditCode.parse(typed).toOptional())
        .contains(new UnifiedSocialCreditCode("91350100M000100Y43"));
  }

  @ParameterizedTest
  @CsvSource({
    "91330000799655068B, INNER_CHECK CHECK",
    "91330000799655058B, CHECK",
    "93510100MA61ABCD2P, INNER_CHECK",
    "91350100M000100Y4, LENGTH",
    "91350100M000100Y433, LENGTH",
    "9135010OM000100Y43, CHARACTER DIVISION",
    "91350100I000100Y43, CHARACTER",
    "91350100S000100Y43, CHARACTER",
    "91350100V000100Y43, CHARACTER",
    "91350100Z000100Y43, CHARACTER",
    "9135010AM000100Y4, LENGTH DIVISION",
    "91510100201920161Y, CHECK",
    "91340000148941384F, CHECK",
    "914205281829140646, CHECK",
    "915226250000UUUU56, INNER_CHECK CHECK",
    "91522625QWER12345E, INNER_CHECK CHECK",
    "①1350100M000100Y43, CHARACTER",
    "'', EMPTY",
    "'   ', EMPTY"
  })
  void everyFaultIsNamedAtOnce(String typed, String faults) {
    assertThat(UnifiedSocialCreditCode.parse(typed).faults()).containsExactly(faultsOf(faults));
  }

  @Test
  void aNewCodeCarriesBothCheckCharacters() {
    var chengdu =
        UnifiedSocialCreditCode.of(
            UnifiedSocialCreditCode.MARKET_REGULATION,
            UnifiedSocialCreditCode.ENTERPRISE,
            new Region("510100"),
            "MA61ABCD");

    assertThat(chengdu).hasToString("91510100MA61ABCD6A");
    assertThat(chengdu.department()).isEqualTo('9');
    assertThat(chengdu.category()).isEqualTo('1');
    assertThat(chengdu.divisionCode()).isEqualTo("510100");
    assertThat(chengdu.organisationCode()).isEqualTo(new OrganisationCode("MA61ABCD6"));
  }

  /** A naive 31 - 0 = 31 has no character: one body in thirty-one would fail. */
  @Test
  void aSumThatThirtyOneDividesHasTheCheckCharacterZero() {
    var endings =
        UnifiedSocialCreditCode.ALPHABET
            .chars()
            .mapToObj(last -> "MA61ABC" + (char) last)
            .map(body -> UnifiedSocialCreditCode.of('9', '1', new Region("510100"), body))
            .map(code -> code.value().charAt(17))
            .toList();

    assertThat(endings)
        .contains('0')
        .allMatch(end -> UnifiedSocialCreditCode.ALPHABET.indexOf(end) >= 0);
  }

  @Test
  void aCodeWithAWrongCheckCharacterCannotBeMade() {
    assertThatThrownBy(() -> new UnifiedSocialCreditCode("91350100M000100Y44"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnifiedSocialCreditCode.of('9', '1', new Region("510100"), "SOVIZ000"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Fault[] faultsOf(String names) {
    return Arrays.stream(names.split(" ")).map(Fault::valueOf).toArray(Fault[]::new);
  }
}
