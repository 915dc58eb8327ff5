package hongdun.portal.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.portal.KeyLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {
  private static final byte[] CONTENT = "510105199001011234".getBytes(UTF_8);
  @TempDir private Path data;

  @Test
  void itIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
    var sealed = keys().seal("id", CONTENT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(keys().open("id", sealed)).isEqualTo(CONTENT);
  }

  @Test
  void othersAreKeptOutOfAFileThatWasCopiedHere() throws IOException {
    keys();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

    keys();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void twoSealingsOfTheSameAreDifferentAndBothOpen() {
    var keys = keys();

    assertThat(keys.seal("id", CONTENT)).isNotEqualTo(keys.seal("id", CONTENT));
    assertThat(new String(keys.seal("id", CONTENT), UTF_8)).doesNotContain("5101");
  }

  @Test
  void whatWasChangedCutOrSealedForAnotherPurposeDoesNotOpen() {
    var keys = keys();
    var sealed = keys.seal("id", CONTENT);
    for (int at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> keys.open("id", changed))
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThatThrownBy(() -> keys.open("other", sealed))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.open("id", new byte[5]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNewKeySealsAndTheOldOneStillOpensAndCompares() throws IOException {
    var before = keys();
    var sealed = before.seal("id", CONTENT);
    var digest = before.digest("id", CONTENT);
    Files.writeString(
        file(),
        "2 2026-11-22 %s%n".formatted(Base64.getEncoder().encodeToString(new byte[32])),
        StandardOpenOption.APPEND);

    var after = keys();

    assertThat(after.newestKey()).isEqualTo(2);
    assertThat(after.keyOf(sealed)).isEqualTo(1);
    assertThat(after.keyOf(after.seal("id", CONTENT))).isEqualTo(2);
    assertThat(after.open("id", sealed)).isEqualTo(CONTENT);
    assertThat(after.digest("id", CONTENT)).isNotEqualTo(digest);
    assertThat(after.digests("id", CONTENT)).hasSize(2).contains(digest);
    assertThat(before.open("id", after.seal("id", CONTENT)))
        .as("a node that did not know of the key looks at the file again")
        .isEqualTo(CONTENT);
  }

  @Test
  void whoseItIsIsBoundWithoutAKeyOfItsOwn() {
    var keys = keys();
    var sealed = keys.seal("person|7/p1", CONTENT);

    assertThat(keys.open("person|7/p1", sealed)).isEqualTo(CONTENT);
    for (var other : List.of("person|7/p2", "person|8/p1", "person", "other|7/p1")) {
      assertThatThrownBy(() -> keys.open(other, sealed))
          .as(other)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aKeyIsAddedAndAnOldOneRemovedAndTheNewestStays() throws IOException {
    var keys = keys();
    var old = keys.seal("person|7", CONTENT);

    assertThat(keys.addKey()).isEqualTo(2);
    var anew = keys.seal("person|7", keys.open("person|7", old));
    assertThatThrownBy(() -> keys.removeKey(2)).isInstanceOf(IllegalArgumentException.class);
    keys.removeKey(1);

    assertThat(keys.lines()).extracting(KeyLines.KeyLine::number).containsExactly(2);
    assertThat(keys().open("person|7", anew)).isEqualTo(CONTENT);
    assertThatThrownBy(() -> keys.open("person|7", old))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(keys.lines().toString()).doesNotContain(secondWord(file()));
  }

  private static String secondWord(Path file) throws IOException {
    return Files.readAllLines(file).getLast().split(" ", -1)[2];
  }

  @Test
  void aFileThatCannotBeReadStopsTheStart() throws IOException {
    Files.writeString(file(), "1 2026-11-22 c2hvcnQ=\n");

    assertThatThrownBy(this::keys).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void equalContentsHaveEqualDigestsForOnePurpose() {
    var keys = keys();

    assertThat(keys.digest("id", CONTENT)).isEqualTo(keys.digest("id", CONTENT));
    assertThat(keys.digest("phone", CONTENT)).isNotEqualTo(keys.digest("id", CONTENT));
  }

  private Path file() {
    return data.resolve("keys");
  }

  private StoredKeyFile keys() {
    return new StoredKeyFile(TestSettings.of("own", data), InstantSource.system());
  }
}
