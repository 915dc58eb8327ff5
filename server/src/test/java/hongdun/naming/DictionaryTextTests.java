package hongdun.naming;

import static hongdun.naming.Subjects.WORDS;
import static hongdun.naming.Subjects.aName;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.domain.Dictionary;
import hongdun.naming.domain.DictionaryText;
import hongdun.naming.domain.Gazetteer;
import hongdun.naming.domain.JudgedInput;
import hongdun.naming.domain.WordLists;
import hongdun.naming.domain.WordLists.Protected;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stored of the words is enough to judge by them again. */
class DictionaryTextTests {
  private static final Gazetteer PLACES =
      new Gazetteer(Set.of("成都市", "青羊区"), Set.of("成都"), Set.of("青羊"));

  @Test
  void wordsAndPlacesComeBackAsTheyWere() {
    var words =
        new WordLists(
            WORDS.industries(),
            WORDS.prohibited(),
            WORDS.titles(),
            WORDS.places(),
            WORDS.states(),
            List.of(
                new Protected("金沙", "四川金沙有限公司", "TRADEMARK", Set.of("65", "I")),
                new Protected("青禾", "成都青禾有限公司", "TRADE_NAME", Set.of())));

    var text = DictionaryText.of(words, PLACES);

    assertThat(DictionaryText.words(text)).isEqualTo(words);
    assertThat(DictionaryText.gazetteer(text)).isEqualTo(PLACES);
    assertThat(DictionaryText.of(DictionaryText.words(text), PLACES)).isEqualTo(text);
  }

  @Test
  void theSameInputIsTheSameSubject() {
    var subject = aName().build();
    var dictionary = new Dictionary(WORDS, PLACES, (one, other) -> one == other, "one");

    assertThat(JudgedInput.of(subject).with(dictionary))
        .isEqualTo(JudgedInput.of(aName().build()).with(dictionary));
  }
}
