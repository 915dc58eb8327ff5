package hongdun.portal.domain;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 常见密码 — those found most often in lists of stolen ones, of the dictionary nbvcxz ships with; only
 * what is long enough to be a password here is kept.
 */
final class CommonPasswords {
  private static final String FILE = "/dictionaries/passwords.txt";
  private static final Set<String> ALL = read();

  private CommonPasswords() {}

  static boolean contains(String password) {
    return ALL.contains(password.toLowerCase(Locale.ROOT));
  }

  static int count() {
    return ALL.size();
  }

  private static Set<String> read() {
    var stream = CommonPasswords.class.getResourceAsStream(FILE);
    try {
      if (stream == null) {
        throw new FileNotFoundException(FILE);
      }
      try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(line -> line.strip().toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= PasswordRule.SHORTEST)
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
