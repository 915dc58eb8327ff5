package hongdun.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * 文案 — the words of the pages as the server's message files have them, so that journeys run in both
 * languages.
 */
final class Words {
  private static final Path RESOURCES =
      Path.of("..", "server", "src", "main", "resources", "hongdun");
  private static final Map<String, Words> LANGUAGES =
      Map.of("zh", read("messages_zh_CN.properties"), "en", read("messages_en.properties"));

  private final Map<String, String> words;

  private Words(Map<String, String> words) {
    this.words = words;
  }

  static Words in(String language) {
    return LANGUAGES.getOrDefault(language, new Words(Map.of()));
  }

  private static Words read(String file) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:**/" + file);
    var words = new HashMap<String, String>();
    try (var files = Files.walk(RESOURCES)) {
      for (var path : files.filter(matcher::matches).toList()) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
          properties.load(reader);
        }
        properties
            .stringPropertyNames()
            .forEach(key -> words.put(key, properties.getProperty(key)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(words);
  }

  /** The words of a key; arguments fill {0}, {1} … as they are. */
  String text(String key, Object... arguments) {
    var text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No words for " + key);
    }
    for (int index = 0; index < arguments.length; index++) {
      text = text.replace("{" + index + "}", String.valueOf(arguments[index]));
    }
    return text.replace("''", "'");
  }
}
