package hongdun.portal.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.portal.PersonalNumbers.Owner;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 证件号码密封: how a number lies in the database, and who finds it there. */
class PersonalNumbersTests {
  private static final String NUMBER = "510105198503151019";
  private static final Owner OWNER = Owner.of("test.person", 7);
  @TempDir private Path data;
  private StoredKeyFile keys;
  private SealNumbers numbers;

  @BeforeEach
  void begin() {
    keys = new StoredKeyFile(TestSettings.of("own", data), InstantSource.system());
    numbers = new SealNumbers(keys);
  }

  @Test
  void aNumberIsStoredSealedUnderAKeyThatIsSeen() {
    var stored = numbers.seal(OWNER, NUMBER);

    assertThat(stored).startsWith("sealed:1:").doesNotContain(NUMBER, "510105");
    assertThat(numbers.open(OWNER, stored)).isEqualTo(NUMBER);
    assertThat(numbers.keyOf(stored)).isEqualTo(1);
    assertThat(numbers.seal(OWNER, NUMBER)).isNotEqualTo(stored);
  }

  @Test
  void aNumberMovedToAnotherRowDoesNotOpenThere() {
    var stored = numbers.seal(OWNER, NUMBER);

    assertThatThrownBy(() -> numbers.open(Owner.of("test.person", 8), stored))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> numbers.open(Owner.of("test.other", 7), stored))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsFromBeforeThereWereSealsIsReadAndNothingStaysNothing() {
    assertThat(numbers.open(OWNER, NUMBER)).isEqualTo(NUMBER);
    assertThat(numbers.keyOf(NUMBER)).isZero();
    assertThat(numbers.seal(OWNER, "")).isEmpty();
    assertThat(numbers.open(OWNER, "")).isEmpty();
  }

  @Test
  void whoTypesWhatLooksSealedGetsItBackAsTyped() {
    var typed = "sealed:1:AAAA";

    assertThat(numbers.open(OWNER, numbers.seal(OWNER, typed))).isEqualTo(typed);
  }

  @Test
  void equalNumbersAreFoundUnderEveryKeyAndOnlyForTheirPurpose() {
    var before = numbers.digest("test.barred", NUMBER);
    keys.addKey();

    assertThat(numbers.digests("test.barred", NUMBER))
        .hasSize(2)
        .contains(before)
        .contains(numbers.digest("test.barred", NUMBER));
    assertThat(numbers.digests("test.interest", NUMBER)).doesNotContain(before);
    assertThat(numbers.digests("test.barred", "51010519850315102X")).doesNotContain(before);
  }

  @Test
  void anOwnerSaysForWhatAndWhose() {
    assertThatThrownBy(() -> new Owner("a|b", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Owner("a", "")).isInstanceOf(IllegalArgumentException.class);
  }
}
