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
  void aDayAmongTheArgumentsIsWrittenAsPeopleWriteIt() {
    var key = "registration.fault.due-too-late";
    assertThat(words.text(Language.ZH, key, "李静", "2031-01-05"))
        .isEqualTo("李静的出资日期超过五年，最迟为2031年1月5日。");
    assertThat(words.text(Language.EN, key, "Li", "2031-01-05")).contains("5 January 2031");
    assertThat(words.text(Language.ZH, key, "李静", "2031-13-05")).contains("2031-13-05");
  }

  @Test
  void whatWasHandedInIsReceivedAndNotYetRegistered() {
    assertThat(words.text(Language.ZH, "casework.opened.subject", "5")).isEqualTo("办件 5 已收件");
    assertThat(words.text(Language.EN, "casework.opened.subject", "5")).contains("received");
  }

  @Test
  void aKeyWithoutWordsIsADefect() {
    assertThatThrownBy(() -> words.text(Language.ZH, "portal.no-such-key"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(words.has("portal.no-such-key")).isFalse();
  }
}
