package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.shared.Language;
import org.junit.jupiter.api.Test;

class WordsTests {
  private final Words words = new Words();

  @Test
  void aKeyHasItsWordsInTheLanguageAskedFor() {
    assertThat(words.text(Language.ZH, "portal.name")).isEqualTo("红盾");
    assertThat(words.text(Language.EN, "portal.name")).isEqualTo("Hongdun");
  }

  @Test
  void oneThingAndSeveralAreSaidDifferentlyInEnglish() {
    assertThat(words.text(Language.EN, "portal.fault.summary", 1)).isEqualTo("There is a problem");
    assertThat(words.text(Language.EN, "portal.fault.summary", 3))
        .isEqualTo("There are 3 problems");
  }

  @Test
  void aCountMayComeAsTextBecauseShortcomingsCarryText() {
    assertThat(words.text(Language.EN, "portal.fault.summary", "3"))
        .isEqualTo("There are 3 problems");
    assertThat(words.text(Language.ZH, "portal.fault.summary", "3")).isEqualTo("有 3 处需要更正");
  }

  @Test
  void aKeyWithoutWordsIsADefect() {
    assertThatThrownBy(() -> words.text(Language.ZH, "portal.no-such-key"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(words.has("portal.no-such-key")).isFalse();
  }
}
