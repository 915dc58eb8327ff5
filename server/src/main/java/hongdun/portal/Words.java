package hongdun.portal;

import hongdun.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 文案 — the words shown to people: every room's {@code messages_zh_CN} and {@code messages_en}, in
 * ICU's message format. A key begins with the room's name.
 */
@Component
public class Words {
  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
  private final Map<Key, Phrase> phrases = new ConcurrentHashMap<>();

  Words() {
    patterns.put(Language.ZH, load("messages_zh_CN.properties"));
    patterns.put(Language.EN, load("messages_en.properties"));
  }

  private record Key(Language language, String key) {}

  /**
   * The words of a key, with its arguments filled in. A key that is missing is a defect and throws.
   */
  public String text(Language language, String key, Object... arguments) {
    var pattern = pattern(language, key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    return phrases
        .computeIfAbsent(new Key(language, key), _ -> Phrase.of(pattern, language.locale()))
        .with(arguments);
  }

  public boolean has(String key) {
    return patterns(Language.ZH).containsKey(key);
  }

  private String pattern(Language language, String key) {
    var pattern = patterns(language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + language);
    }
    return pattern;
  }

  private Map<String, String> patterns(Language language) {
    var map = patterns.get(language);
    return map == null ? Map.of() : map;
  }

  private static Map<String, String> load(String file) {
    try {
      var words = new HashMap<String, String>();
      for (var resource :
          new PathMatchingResourcePatternResolver().getResources("classpath*:hongdun/*/" + file)) {
        var properties = new Properties();
        try (var reader =
            new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
          if (words.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException("Two rooms have words for " + key);
          }
        }
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
