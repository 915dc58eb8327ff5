package hongdun.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Browsers of the demonstration's officers, with the passwords of its sheet of accounts. */
@Component
public record DemonstrationSignIn(Environment environment) {
  /** A browser in which an officer is signed in. */
  public Browser browser(int port, String name) {
    var browser = new Browser(port);
    var answer =
        browser.post("/sign-in", "/sign-in", Map.of("address", name, "password", passwordOf(name)));
    if (answer.status() != 303) {
      throw new IllegalStateException(name + " is not signed in: " + answer.status());
    }
    return browser;
  }

  private String passwordOf(String name) {
    var sheet =
        Path.of(environment.getRequiredProperty("hongdun.data"))
            .resolve("demonstration-accounts.txt");
    try (var lines = Files.lines(sheet)) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(line -> line[0].equals(name))
          .map(line -> line[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
