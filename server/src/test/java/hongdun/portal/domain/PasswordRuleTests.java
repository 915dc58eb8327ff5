package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Shortcoming;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordRuleTests {
  @Test
  void aShortPasswordTypedDifferentlyTwiceHasBothFaults() {
    var faults = PasswordRule.faults("password", "short", "again", "shorter", List.of());

    assertThat(faults)
        .extracting(Shortcoming::messageKey)
        .containsExactly("portal.password.too-short", "portal.password.differs");
  }

  @Test
  void whatEverybodyTriesFirstIsRefused() {
    for (var password :
        new String[] {"1234567890", "Password123", "aaaaaaaaaaaa", "li.lei-2026!"}) {
      assertThat(PasswordRule.faults("password", password, List.of("li.lei")))
          .as(password)
          .extracting(Shortcoming::messageKey)
          .containsExactly("portal.password.guessable");
    }
  }

  @Test
  void theCommonestAreRefusedAlsoWithDigitsAndMarksAboutThem() {
    for (var password :
        new String[] {
          "qwertyuiop",
          "QwertyUiop",
          "1q2w3e4r5t",
          "Usuckballz1",
          "Sunshine2026!",
          "2026-dragon-2026"
        }) {
      assertThat(PasswordRule.faults("password", password, List.of()))
          .as(password)
          .extracting(Shortcoming::messageKey)
          .containsExactly("portal.password.guessable");
    }
    assertThat(PasswordRule.faults("password", "sunshine on the river", List.of())).isEmpty();
  }

  @Test
  void wordsOfThisPlaceAreGuessedFirst() {
    for (var password : new String[] {"HongDun2026!", "红盾2026红盾2026", "tousu-12315-12315"}) {
      assertThat(PasswordRule.faults("password", password, List.of()))
          .as(password)
          .extracting(Shortcoming::messageKey)
          .containsExactly("portal.password.guessable");
    }
  }

  @Test
  void anyCharactersAndASentenceOfAHundredAreTaken() {
    for (var password :
        new String[] {
          "只用汉字也可以的密码",
          "onlysmallletters",
          "7 ! 语 я ñ 😀 =;--",
          "长".repeat(8) + "abcdefgh".repeat(11)
        }) {
      assertThat(PasswordRule.faults("password", password, List.of())).as(password).isEmpty();
    }
  }

  @Test
  void aSentenceIsAGoodPassword() {
    assertThat(PasswordRule.faults("password", "一匹小马过河去了很远", List.of("李雷"))).isEmpty();
  }
}
