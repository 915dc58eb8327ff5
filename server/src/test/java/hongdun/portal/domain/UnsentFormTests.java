package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsentFormTests {
  @Test
  void secretsAreNeverKept() {
    var form =
        new UnsentForm(
            "/apply/1/name",
            false,
            Map.of(
                "_csrf", List.of("x"),
                "password", List.of("x"),
                "system-password", List.of("x"),
                "code", List.of("123456"),
                "tradeName", List.of("云杉")));

    assertThat(form.fields()).containsOnlyKeys("tradeName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/sign-out",
        "/account/password",
        "/reset",
        "/setup",
        "/operator/x",
        "/continue/discard"
      })
  void pagesOfSecretsAreNotKept(String path) {
    assertThat(new UnsentForm(path, false, Map.of("a", List.of("b"))).mayBeKept()).isFalse();
  }

  @Test
  void whatNobodyTypesOnOnePageIsNotKept() {
    var much = "字".repeat(60_001);

    assertThat(new UnsentForm("/apply/1", false, Map.of("a", List.of(much))).mayBeKept()).isFalse();
    assertThat(
            new UnsentForm("/apply/1", false, Map.of("a", List.of(much.substring(1)))).mayBeKept())
        .isTrue();
  }

  @Test
  void onlyWordsAreShownNotTheCodesOfChoices() {
    var form =
        new UnsentForm(
            "/apply/1",
            false,
            Map.of(
                "post", List.of("SHAREHOLDER"),
                "version", List.of("7"),
                "name", List.of("李雷"),
                "empty", List.of("")));

    assertThat(form.words()).containsExactly("李雷");
  }
}
