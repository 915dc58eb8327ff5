package hongdun.documents;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.documents.domain.CanonicalFields;
import hongdun.documents.domain.MissingFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalFieldsTests {
  @Test
  void theSameFieldsAreTheSameTextInWhateverOrderTheyCame() {
    var one =
        new PaperFields(Map.of("b", "2", "a", "1\n\"\\"), Map.of("t", List.of(Map.of("x", "y"))));

    assertThat(new CanonicalFields(one).json())
        .isEqualTo(
            "{\"tables\":{\"t\":[{\"x\":\"y\"}]},\"values\":{\"a\":\"1\\n\\\"\\\\\",\"b\":\"2\"}}");
  }

  @Test
  void oneChangedCharacterIsAnotherHash() {
    var said = new PaperFields(Map.of("capital", "100万元"), Map.of());
    var forged = new PaperFields(Map.of("capital", "900万元"), Map.of());

    assertThat(new CanonicalFields(said).hash()).isNotEqualTo(new CanonicalFields(forged).hash());
  }

  @Test
  void everyFieldThatIsMissingIsNamedAtOnce() {
    var fields =
        new PaperFields(
            Map.of("name", "王帆"), Map.of("people", List.of(Map.of("post", "董事"), Map.of())));

    assertThat(
            MissingFields.in(fields, Set.of("name", "capital", "people.post", "shareholders.name")))
        .containsExactly("capital", "people.post", "shareholders.name");
  }
}
