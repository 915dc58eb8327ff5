package hongdun.portal.domain;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 常见密码 — the hundred thousand found most often among stolen ones, of the list nbvcxz ships with.
 * Few of them are long enough to be a password here; so the commonest are refused with digits and
 * marks about them, too: what people do to make a short one long.
 */
final class CommonPasswords {
  private static final String FILE = "/dictionaries/passwords.txt";
  private static final int COMMONEST = 10_000;
  private static final int SHORTEST_WORD = 4;
  private static final Pattern ABOUT = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

  private static final Set<String> LONG;
  private static final Set<String> WORDS;

  static {
    // Of the whole list only these are kept.
    var all = read();
    LONG =
        all.stream()
            .filter(word -> word.length() >= PasswordRule.SHORTEST)
            .collect(Collectors.toUnmodifiableSet());
    WORDS =
        all.stream()
            .limit(COMMONEST)
            .filter(word -> word.length() >= SHORTEST_WORD)
            .collect(Collectors.toUnmodifiableSet());
  }

  private CommonPasswords() {}

  static boolean contains(String password) {
    var small = password.toLowerCase(Locale.ROOT);
    return LONG.contains(small) || WORDS.contains(ABOUT.matcher(small).replaceAll(""));
  }

  private static List<String> read() {
    var stream = CommonPasswords.class.getResourceAsStream(FILE);
    try {
      if (stream == null) {
        throw new FileNotFoundException(FILE);
      }
      try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        return lines.lines().map(line -> line.strip().toLowerCase(Locale.ROOT)).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
