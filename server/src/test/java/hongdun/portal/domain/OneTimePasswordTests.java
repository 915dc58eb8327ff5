package hongdun.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class OneTimePasswordTests {
  private final SecureRandom random = new SecureRandom();

  @Test
  void aRecoveryCodeHasMoreThanAHundredAndTwelveBits() {
    var signs = new HashSet<Integer>();
    for (int code = 0; code < 200; code++) {
      OneTimePassword.recoveryCode(random)
          .replace("-", "")
          .chars()
          .forEach(sign -> signs.add(sign));
    }
    int length = OneTimePassword.recoveryCode(random).replace("-", "").length();

    assertThat(length * Math.log(signs.size()) / Math.log(2)).isGreaterThan(112);
    assertThat(OneTimePassword.recoveryCode(random)).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}");
  }
}
