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
  void aSentenceIsAGoodPassword() {
    assertThat(PasswordRule.faults("password", "一匹小马过河去了很远", List.of("李雷"))).isEmpty();
  }
}
