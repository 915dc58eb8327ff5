package hongdun.portal;

import hongdun.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 文案 — the words shown to people: every room's {@code messages_zh_CN} and {@code messages_en}, in
 * ICU's message format. A key begins with the room's name.
 */
@Component
public class Words {
  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
  private static final String SUBJECT = ".subject";
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int MOST_OWN = 1_000;
  private final Map<Key, Phrase> phrases = new ConcurrentHashMap<>();
  private final Map<Key, Phrase> ownPhrases = new ConcurrentHashMap<>();
  private final Supplier<Optional<Wording>> wording;
  private final Set<String> messages;

  @Autowired
  Words(ObjectProvider<Wording> wording) {
    this(() -> Optional.ofNullable(wording.getIfAvailable()));
  }

  /** Our own words only. */
  Words() {
    this(Optional::empty);
  }

  private Words(Supplier<Optional<Wording>> wording) {
    this.wording = wording;
    patterns.put(Language.ZH, load("messages_zh_CN.properties"));
    patterns.put(Language.EN, load("messages_en.properties"));
    this.messages =
        messages()
            .flatMap(base -> Stream.of(base + SUBJECT, bodyOf(base)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The beginnings of the keys of all messages to people: each has a subject and a text. */
  public Stream<String> messages() {
    return patterns(Language.ZH).keySet().stream()
        .filter(key -> key.endsWith(SUBJECT))
        .map(key -> key.substring(0, key.length() - SUBJECT.length()))
        .filter(base -> has(base + ".arguments"))
        .sorted();
  }

  /** The key of a message's text. */
  public String bodyOf(String message) {
    return has(message + ".body") ? message + ".body" : message;
  }

  /** Our own pattern, whatever the bureau says instead. */
  public String standard(Language language, String key) {
    return pattern(language, key);
  }

  /** A pattern that is tried out, with its arguments filled in. */
  public String tried(Language language, String pattern, Object... arguments) {
    return Phrase.of(pattern, language.locale()).with(arguments);
  }

  private record Key(Language language, String key) {}

  /**
   * The words of a key, with its arguments filled in. A key that is missing is a defect and throws.
   */
  public String text(Language language, String key, Object... arguments) {
    var own = own(language, key);
    var spoken = spoken(language, arguments);
    if (own.isPresent()) {
      return ownPhrase(language, own.get()).with(spoken);
    }
    var pattern = pattern(language, key);
    if (arguments.length == 0 && pattern.indexOf('{') < 0) {
      return pattern;
    }
    return phrases
        .computeIfAbsent(new Key(language, key), _ -> Phrase.of(pattern, language.locale()))
        .with(spoken);
  }

  /** The arguments with days as people write them: what is kept of a message names them by ISO. */
  private static Object[] spoken(Language language, Object... arguments) {
    var spoken = arguments.clone();
    for (int i = 0; i < spoken.length; i++) {
      if (spoken[i] instanceof String text && DAY.matcher(text).matches()) {
        spoken[i] = day(language, text);
      }
    }
    return spoken;
  }

  private static String day(Language language, String iso) {
    try {
      return Dates.day(LocalDate.parse(iso), language);
    } catch (DateTimeParseException noDay) {
      return iso;
    }
  }

  private Optional<String> own(Language language, String key) {
    return messages.contains(key)
        ? wording.get().flatMap(bureau -> bureau.own(language, key))
        : Optional.empty();
  }

  private Phrase ownPhrase(Language language, String pattern) {
    if (ownPhrases.size() > MOST_OWN) {
      ownPhrases.clear();
    }
    return ownPhrases.computeIfAbsent(
        new Key(language, pattern), _ -> Phrase.of(pattern, language.locale()));
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
