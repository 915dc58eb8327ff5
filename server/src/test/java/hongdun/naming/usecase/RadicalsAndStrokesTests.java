package hongdun.naming.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters look alike, by radical and strokes. */
class RadicalsAndStrokesTests {
  private final RadicalsAndStrokes glyphs = new RadicalsAndStrokes();

  @ParameterizedTest
  @CsvSource({"己,已", "未,末", "牛栏山,牛栏山", "清泉,渭泉", "榕,槐"})
  void oneRadicalAndNearlyAsManyStrokesLookAlike(String one, String other) {
    assertThat(glyphs.alike(one, other)).isTrue();
    assertThat(glyphs.alike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"栏,兰", "牛栏山,牛兰山", "金,今", "清泉,清", "一,丽"})
  void anotherRadicalAnotherNumberOfStrokesOrAnotherLengthDoNot(String one, String other) {
    assertThat(glyphs.alike(one, other)).isFalse();
  }
}
