package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "王芳",
        "阿卜杜热西提江阿卜杜·买买提艾力·吐尔逊",
        "\uD842\uDFB7\uD86D\uDF41",
        "李\uE863",
        "Anne-Marie Smith"
      })
  void theNameOfAPersonIsSearchedAsOne(String typed) {
    assertThat(new SearchWords(typed).mayBePerson()).isTrue();
  }

  @Test
  void aNameHasAtMostFiftyCharactersHoweverTheyAreStored() {
    var fifty = "\uD842\uDFB7".repeat(24) + "·" + "艾".repeat(25);

    assertThat(new SearchWords(fifty).mayBePerson()).isTrue();
    assertThat(new SearchWords(fifty + "力").mayBePerson()).isFalse();
  }

  @Test
  void aWholeCompanyNameIsNoPersons() {
    assertThat(new SearchWords("成都沐禾科技有限公司").mayBePerson()).isFalse();
  }

  @Test
  void aRareCharacterIsMaskedAsOne() {
    assertThat(new SearchWords("\uD842\uDFB7\uD86D\uDF41").masked()).isEqualTo("\uD842\uDFB7*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"510105-REG-2026-0000012", " 510105-reg-2026-0000012 "})
  void theWholeNumberOfAMatterIsSearchedAsOne(String typed) {
    assertThat(new SearchWords(typed).number()).contains("510105-REG-2026-0000012");
  }

  @ParameterizedTest
  @ValueSource(strings = {"510105-REG-2026-00012", "REG-2026-0000012", "0000012", "王芳"})
  void aPartOfANumberIsWords(String typed) {
    assertThat(new SearchWords(typed).number()).isEmpty();
  }
}
