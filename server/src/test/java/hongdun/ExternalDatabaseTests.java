package hongdun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTests {
  @Test
  void withoutAUrlThereIsNone() {
    assertThat(ExternalDatabase.named(Map.of())).isEmpty();
  }

  @Test
  void oneThatIsNewEnoughAndSpeaksUnicodeIsTaken() {
    var access = TestDatabase.access();

    assertThat(new ExternalDatabase(access).open()).isEqualTo(access);
  }

  @Test
  void aWrongPasswordIsToldInOneSentence() {
    var access = TestDatabase.access();

    assertThatThrownBy(() ->
            new ExternalDatabase(new Database.Access(access.url(), access.user(), "guess")).open())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("HONGDUN_DB_PASSWORD");
  }

  @Test
  void aMissingDatabaseIsToldInOneSentence() {
    var access = TestDatabase.access();
    var other = access.url().replace("/hongdun", "/elsewhere");

    assertThatThrownBy(() ->
            new ExternalDatabase(new Database.Access(other, access.user(), access.password()))
                .open())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void whereNobodyAnswersItIsToldInOneSentence() {
    var nobody = new Database.Access("jdbc:postgresql://127.0.0.1:1/hongdun", "hongdun", "");

    assertThatThrownBy(() -> new ExternalDatabase(nobody).open())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("No external database answers");
  }
}
