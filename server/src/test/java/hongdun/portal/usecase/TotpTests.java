package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final Totp OF_THE_RFC =
      new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  /** RFC 6238, appendix B, the column of SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theCodesAreThoseOfTheRfc(long second, String code) {
    assertThat(OF_THE_RFC.code(Totp.stepAt(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @Test
  void aSecretIsTypedInBase32() {
    assertThat(OF_THE_RFC.inBase32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(new Totp("foob".getBytes(StandardCharsets.US_ASCII)).inBase32())
        .isEqualTo("MZXW6YQ");
  }

  @Test
  void oneStepToEitherSideIsTakenAndNoMore() {
    long step = Totp.stepAt(NOW);
    for (long near : new long[] {step - 1, step, step + 1}) {
      assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(near), NOW, 0)).hasValue(near);
    }
    for (long far : new long[] {step - 2, step + 2}) {
      assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(far), NOW, 0)).isEmpty();
    }
  }

  @Test
  void aCodeOfAStepThatWasUsedIsRefusedAndSoAreThoseBefore() {
    long step = Totp.stepAt(NOW);

    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step), NOW, step)).isEmpty();
    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 1), NOW, step)).isEmpty();
    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 1), NOW, step)).hasValue(step + 1);
  }

  @Test
  void theAddressForAuthenticatorsNamesIssuerAndAccount() {
    assertThat(OF_THE_RFC.address("红盾", "a b@example.cn"))
        .startsWith("otpauth://totp/%E7%BA%A2%E7%9B%BE:a%20b%40example.cn?secret=GEZDG")
        .endsWith("&issuer=%E7%BA%A2%E7%9B%BE");
  }

  @Test
  void aSecretIsNeverPrinted() {
    assertThat(OF_THE_RFC).asString().isEqualTo("Totp[•••]");
  }
}
