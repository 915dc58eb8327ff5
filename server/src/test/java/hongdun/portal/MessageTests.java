package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every key a room uses has words; that they are in both languages the rules of the rooms say. */
class MessageTests {
  private static final Path RESOURCES = Path.of("src/main/resources/hongdun");
  private static final Path SOURCES = Path.of("src/main/java/hongdun");
  private static final Pattern KEY_LITERAL =
      Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");

  @Test
  void aKeyBeginsWithTheNameOfItsRoom() {
    for (var room : rooms()) {
      assertThat(words(room, "zh_CN").keySet())
          .as("keys of %s", room)
          .allMatch(key -> key.startsWith(room + "."));
    }
  }

  @Test
  void noWordsAreLeftEmpty() {
    var faults = new ArrayList<String>();
    for (var room : rooms()) {
      words(room, "zh_CN").forEach((key, words) -> refuseEmpty(key, words, faults));
      words(room, "en").forEach((key, words) -> refuseEmpty(key, words, faults));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyKeyUsedInATemplateOrInJavaHasWords() {
    var rooms = rooms();
    var known = rooms.stream().flatMap(room -> words(room, "zh_CN").keySet().stream()).toList();
    var faults = new TreeSet<String>();
    var files = new ArrayList<>(files(RESOURCES, ".jte"));
    files.addAll(files(SOURCES, ".java"));
    for (var file : files) {
      var keys = KEY_LITERAL.matcher(withoutQueries(read(file)));
      while (keys.find()) {
        var key = keys.group(1);
        boolean ofARoom = rooms.contains(key.substring(0, key.indexOf('.')));
        if (ofARoom && !isKnown(key, known) && !isATableOrSetting(key, file)) {
          faults.add(file.getFileName() + ": " + key);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void refuseEmpty(String key, String words, List<String> faults) {
    if (words.isBlank()) {
      faults.add(key + " is empty");
    }
  }

  /** A key as a whole, or the beginning of keys that are completed where they are used. */
  private static boolean isKnown(String key, List<String> known) {
    return known.contains(key) || known.stream().anyMatch(one -> one.startsWith(key + "."));
  }

  /** "portal.session" names a table and "register.demo" a setting, not words. */
  private static boolean isATableOrSetting(String key, Path file) {
    var text = read(file);
    return text.contains("tableName = \"" + key + "\"")
        || text.contains("prefix = \"" + key + "\"")
        || file.toString().contains("/persistence/");
  }

  private static String withoutQueries(String source) {
    return source.replaceAll("(?s)\"\"\".*?\"\"\"", "");
  }

  private static List<String> rooms() {
    return files(RESOURCES, "messages_zh_CN.properties").stream()
        .map(file -> RESOURCES.relativize(file))
        .filter(file -> file.getNameCount() == 2)
        .map(file -> file.getName(0).toString())
        .toList();
  }

  private static Map<String, String> words(String room, String language) {
    var properties = new Properties();
    var file = RESOURCES.resolve(room).resolve("messages_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(key -> key, properties::getProperty, (one, _) -> one, TreeMap::new));
  }

  private static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
