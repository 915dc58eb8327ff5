package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import hongdun.portal.KeyGone;
import hongdun.portal.OtherKeys;
import hongdun.portal.PersonalNumbers;
import hongdun.portal.PersonalNumbers.Owner;
import hongdun.portal.persistence.KeyFingerprints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** 密钥核对: a second node has the keys of the first, or does not start. */
@HongdunTest
class CompareKeysTests {
  @LocalServerPort private int port;
  private final KeyFingerprints fingerprints;
  private final PersonalNumbers numbers;
  private final Path data;

  CompareKeysTests(KeyFingerprints fingerprints, PersonalNumbers numbers, Environment environment) {
    this.fingerprints = fingerprints;
    this.numbers = numbers;
    this.data = Path.of(environment.getRequiredProperty("hongdun.data"));
  }

  @Test
  void aNodeThatMadeAKeyFileOfItsOwnDoesNotStart(@TempDir Path other) {
    var node = node(other);

    assertThatThrownBy(node::start)
        .isInstanceOfSatisfying(
            OtherKeys.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(1);
              assertThat(refused.next()).isGreaterThan(1);
            });
    assertThat(node.isRunning()).isFalse();
  }

  @Test
  void aNodeWithTheSameKeyFileStarts(@TempDir Path other) throws Exception {
    Files.copy(data.resolve("keys"), other.resolve("keys"));
    var node = node(other);

    node.start();

    assertThat(node.isRunning()).isTrue();
  }

  @Test
  void aNumberWhoseKeyIsGoneSaysSoAndOneThatWasChangedDoesNot(@TempDir Path other) {
    var owner = Owner.of("tests", 7);
    var sealed = numbers.seal(owner, "510105199001011234");
    var elsewhere = new SealNumbers(keys(other));

    var key = numbers.keyOf(sealed);
    var ofAnotherKey = sealed.replaceFirst(":" + key + ":", ":" + (key + 900) + ":");
    assertThatThrownBy(() -> elsewhere.open(owner, ofAnotherKey))
        .isInstanceOfSatisfying(KeyGone.class, gone -> assertThat(gone.key()).isEqualTo(key + 900));
    assertThatThrownBy(() -> numbers.open(Owner.of("tests", 8), sealed))
        .isNotInstanceOf(KeyGone.class);
  }

  @Test
  void theProxyHearsThatTheNodeServes() {
    var answer = new Browser(port).get("/health");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).matches("\\{\"status\": \"(up|degraded)\"}\\s*");
  }

  private CompareKeys node(Path folder) {
    return new CompareKeys(keys(folder), fingerprints, InstantSource.system());
  }

  private static StoredKeyFile keys(Path folder) {
    return new StoredKeyFile(new PortalSettings("own", folder), InstantSource.system());
  }
}
