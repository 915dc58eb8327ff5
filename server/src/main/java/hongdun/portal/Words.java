package hongdun.portal;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import hongdun.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 文案 — the words shown to people: every room's {@code messages_zh_CN} and {@code messages_en}, in
 * ICU's message format. A key begins with the room's name.
 */
@Component
public class Words {
  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

  Words() {
    patterns.put(Language.ZH, load("messages_zh_CN.properties"));
    patterns.put(Language.EN, load("messages_en.properties"));
  }

  /**
   * The words of a key, with its arguments filled in. A key that is missing is a defect and throws.
   */
  public String text(Language language, String key, Object... arguments) {
    var pattern = pattern(language, key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    var format = new MessageFormat(pattern, locale(language));
    return format.format(counted(pattern, arguments));
  }

  /** What a pattern counts may come as text, as a shortcoming carries it: there it is a number. */
  private static Object[] counted(String pattern, Object[] arguments) {
    var counted = arguments.clone();
    var parts = new MessagePattern(pattern);
    for (int at = 0; at < parts.countParts() - 1; at++) {
      var part = parts.getPart(at);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType().hasPluralStyle()) {
        int argument = parts.getPart(at + 1).getValue();
        if (argument < counted.length && counted[argument] instanceof String text) {
          counted[argument] = new BigDecimal(text);
        }
      }
    }
    return counted;
  }

  public boolean has(String key) {
    return patterns(Language.ZH).containsKey(key);
  }

  private static Locale locale(Language language) {
    return language.locale();
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
