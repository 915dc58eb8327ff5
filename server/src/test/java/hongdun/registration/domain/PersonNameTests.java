package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 自然人姓名: letters of any script and what joins them, and nothing else. */
class PersonNameTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "李静",
        "𠮷梅",
        "李\uE863",
        "买买提·艾力",
        "O’Brien",
        "Jean-Luc Müller",
        "Nguyễn Văn A",
        "محمد علي",
        "अनिल"
      })
  void lettersOfAnyScriptAndWhatJoinsThemAreAName(String name) {
    assertThat(PersonName.looksLikeOne(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"李", "··", "<b>赵</b>", "赵&丽", "赵丽。", "赵（丽）", "赵丽2", "赵😀丽", "赵/丽", "赵\n丽"})
  void markupSymbolsAndDigitsAreNone(String name) {
    assertThat(PersonName.looksLikeOne(name)).isFalse();
  }
}
