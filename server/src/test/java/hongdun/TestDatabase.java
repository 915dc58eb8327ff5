package hongdun;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * 测试数据库 — one real PostgreSQL for all tests of a run, in {@code target/test-data}, new each time.
 *
 * <p>A test of a room that needs the whole server carries {@link HongdunTest} and has beans
 * injected as usual. One that needs only SQL takes {@code TestDatabase.access()}: the database is
 * the same one, and the rooms' migrations have run in it only if some test has started the server.
 */
public final class TestDatabase {
  private static final Path FOLDER = Path.of("target", "test-data").toAbsolutePath();

  /** Unpacked programs, kept between runs. */
  static final Path PROGRAMS = Path.of("target", "test-programs").toAbsolutePath();

  private static final class Only {
    private static final Database.Access ACCESS = open();
  }

  private TestDatabase() {}

  /** The address of the database and who may enter; starts it when first asked. */
  public static Database.Access access() {
    return Only.ACCESS;
  }

  private static Database.Access open() {
    try {
      new Leftovers(FOLDER.resolve("database")).clear();
      FileSystemUtils.deleteRecursively(FOLDER);
      Files.createDirectories(PROGRAMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var folder = DataFolder.open(FOLDER);
    folder.mode(false);
    folder.renewSecret("operator.token");
    var database = new LocalDatabase(folder, PROGRAMS, DatabaseSettings.fleeting());
    SpringApplication.getShutdownHandlers().add(database::close);
    return database.open();
  }

  /** Gives a Spring context the test database and a data folder, as a start of the server would. */
  static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var access = access();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "hongdun",
                  Map.ofEntries(
                      entry("hongdun.mode", Mode.DEMONSTRATION.word()),
                      entry("hongdun.data", FOLDER.toString()),
                      entry("spring.datasource.url", access.url()),
                      entry("spring.datasource.username", access.user()),
                      entry("spring.datasource.password", access.password()))));
    }
  }
}
