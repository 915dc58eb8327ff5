package hongdun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTests {
  private static final int NOBODY = 65_534;

  @TempDir private Path temporary;

  /** In most containers root has no right to trace: /proc/PID/exe of another account is shut. */
  @Test
  void aDatabaseOfAnotherAccountIsStoppedThoughRootMayNotLookAtIt() throws Exception {
    Assumptions.assumeTrue(
        Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "Only root has accounts");
    var database = folderOfNobody();
    var process = databaseOfNobody(database);
    try {
      Files.writeString(database.resolve("postmaster.pid"), process.pid() + "\n");

      var clearing = clearingWithoutTracing(database);

      assertThat(clearing.succeeded()).as(clearing.output()).isTrue();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(database.resolve("postmaster.pid")).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  private Path folderOfNobody() throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    var database = Files.createDirectory(temporary.resolve("database"));
    Files.setAttribute(database, "unix:uid", NOBODY);
    Files.setAttribute(database, "unix:gid", NOBODY);
    return database;
  }

  /** Something that bears the program's name and works in the database's folder. */
  private Process databaseOfNobody(Path database) throws IOException {
    var program =
        Files.copy(
            Path.of("/bin/sleep").toRealPath(),
            temporary.resolve("postgres"),
            StandardCopyOption.COPY_ATTRIBUTES);
    return new Command(
            List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                program.toString(),
                "60"))
        .in(database)
        .start();
  }

  private static Command.Outcome clearingWithoutTracing(Path database) {
    return Command.of(
            "setpriv",
            "--bounding-set=-sys_ptrace",
            "--inh-caps=-sys_ptrace",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Clearing.class.getName(),
            database.toString())
        .run();
  }

  /** Runs in a process of its own. */
  static final class Clearing {
    private Clearing() {}

    public static void main(String[] arguments) {
      new Leftovers(Path.of(arguments[0])).clear();
    }
  }
}
