package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Words;
import hongdun.shared.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 环节名称: whoever filters the desk or looks at the procedure can tell every stage from the others.
 */
@HongdunTest
class StageNameTests {
  private final Words words;

  StageNameTests(Words words) {
    this.words = words;
  }

  @Test
  void noTwoStagesHaveTheSameName() {
    for (var procedure : List.of(EstablishLlc.PROCEDURE, EstablishHousehold.PROCEDURE)) {
      for (var language : Language.values()) {
        assertThat(Arrays.stream(Stage.values()))
            .extracting(stage -> words.text(language, procedure.code() + ".stage." + stage.name()))
            .doesNotHaveDuplicates();
      }
    }
  }
}
