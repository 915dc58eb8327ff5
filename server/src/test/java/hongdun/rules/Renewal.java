package hongdun.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the code: compared in a test, rewritten with -Dhongdun.renew=true. */
final class Renewal {
  private Renewal() {}

  static void isFresh(Path file, String made, String test) throws IOException {
    if (Boolean.getBoolean("hongdun.renew")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, made);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s is stale. Renew it: mvn -Pfast -pl server test -Dtest=%s -Dhongdun.renew=true",
            file.normalize(), test)
        .isEqualTo(made);
  }
}
