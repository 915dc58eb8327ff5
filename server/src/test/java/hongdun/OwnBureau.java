package hongdun;

import static java.util.Map.entry;

import hongdun.portal.MailServer;
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
 * 自用机关 — gives a Spring context an empty database of its own, as a bureau's first start would, and
 * a mail server that is down until a test starts it.
 */
final class OwnBureau implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Path FOLDER = Path.of("target", "test-own-data").toAbsolutePath();
  static final MailServer MAIL = MailServer.at(MailServer.freePort());

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var access = open();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "hongdun",
                Map.ofEntries(
                    entry("hongdun.mode", Mode.OWN.word()),
                    entry("hongdun.data", FOLDER.toString()),
                    entry("hongdun.public-url", "http://scjg.example.cn"),
                    entry("hongdun.second-factor", "optional"),
                    entry("hongdun.mail.host", "127.0.0.1"),
                    entry("hongdun.mail.port", MAIL.port()),
                    entry("hongdun.mail.from", "notice@scjg.example.cn"),
                    entry("hongdun.mail.protection", "none"),
                    entry("hongdun.mail.answer-within", "1s"),
                    entry("spring.datasource.url", access.url()),
                    entry("spring.datasource.username", access.user()),
                    entry("spring.datasource.password", access.password()))));
  }

  private static Database.Access open() {
    try {
      new Leftovers(FOLDER.resolve("database")).clear();
      FileSystemUtils.deleteRecursively(FOLDER);
      Files.createDirectories(TestDatabase.PROGRAMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var folder = DataFolder.open(FOLDER);
    folder.mode(true);
    folder.renewSecret("operator.token");
    var database = new LocalDatabase(folder, TestDatabase.PROGRAMS, DatabaseSettings.fleeting());
    SpringApplication.getShutdownHandlers().add(database::close);
    return database.open();
  }
}
