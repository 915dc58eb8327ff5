package hongdun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
  @TempDir Path temporary;

  @Test
  void twoServersNeverShareAFolder() {
    try (var first = DataFolder.open(temporary.resolve("data"))) {
      assertThatThrownBy(() -> DataFolder.open(first.path()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void aFileIsNoDataFolder() throws IOException {
    var file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("not a folder");
  }

  @Test
  void aFolderBelowAFileCannotBeWritten() throws IOException {
    var file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.createFile(temporary.resolve("thesis.txt"));

    assertThatThrownBy(() -> DataFolder.open(temporary))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("other things");
    assertThat(temporary.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void theModeIsDecidedAtTheFirstStart() {
    try (var own = DataFolder.open(temporary.resolve("own"));
        var demonstration = DataFolder.open(temporary.resolve("demonstration"))) {
      own.mode(true);
      demonstration.mode(false);

      assertThat(own.mode(false)).isEqualTo(Mode.OWN);
      assertThatThrownBy(() -> demonstration.mode(true))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("holds a demonstration");
    }
  }

  @Test
  void aSecretIsRandomStaysAndIsReadByItsOwnerOnly() throws IOException {
    try (var folder = DataFolder.open(temporary.resolve("data"))) {
      var secret = folder.secret("some.secret");

      assertThat(secret).matches("[0-9a-f]{48}").isEqualTo(folder.secret("some.secret"));
      assertThat(secret).isNotEqualTo(folder.secret("another.secret"));
      assertThat(Files.getPosixFilePermissions(folder.path().resolve("some.secret")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void aFolderThatOthersCouldReadIsClosedToThem() throws IOException {
    var path = temporary.resolve("data");
    DataFolder.open(path).close();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

    DataFolder.open(path).close();

    assertThat(Files.getPosixFilePermissions(path))
        .isEqualTo(PosixFilePermissions.fromString("rwx--x--x"));
  }

  @Test
  void aDamagedModeIsSaidAndNothingIsDecidedAnew() throws IOException {
    var path = temporary.resolve("data");
    try (var folder = DataFolder.open(path)) {
      folder.mode(true);
      Files.writeString(path.resolve("mode"), "o");

      assertThatThrownBy(() -> folder.mode(false))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("damaged");
      assertThat(path.resolve("mode")).hasContent("o");
    }
  }
}
