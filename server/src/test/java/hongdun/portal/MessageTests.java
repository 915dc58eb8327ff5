package hongdun.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every room says to people, read from its files. */
class MessageTests {
  private static final Path RESOURCES = Path.of("src/main/resources/hongdun");
  private static final Path SOURCES = Path.of("src/main/java/hongdun");
  private static final Pattern KEY_LITERAL =
      Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void everyKeyHasWordsInBothLanguages() {
    for (var room : rooms()) {
      assertThat(words(room, "en").keySet())
          .as("keys of %s in English and in Chinese", room)
          .isEqualTo(words(room, "zh_CN").keySet());
    }
  }

  @Test
  void aKeyBeginsWithTheNameOfItsRoom() {
    for (var room : rooms()) {
      assertThat(words(room, "zh_CN").keySet())
          .as("keys of %s", room)
          .allMatch(key -> key.startsWith(room + "."));
    }
  }

  @Test
  void everyPatternCanBeReadAndTakesTheSameArgumentsInBothLanguages() {
    var faults = new ArrayList<String>();
    for (var room : rooms()) {
      var english = words(room, "en");
      words(room, "zh_CN")
          .forEach((key, chinese) -> {
            var inChinese = arguments(key, chinese, faults);
            var inEnglish = arguments(key, english.getOrDefault(key, ""), faults);
            if (!inChinese.equals(inEnglish)) {
              faults.add(key + " takes " + inChinese + " in Chinese, " + inEnglish);
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void englishWordsAreEnglishAndNothingIsLeftEmpty() {
    var faults = new ArrayList<String>();
    for (var room : rooms()) {
      words(room, "zh_CN").forEach((key, words) -> refuseEmpty(key, words, faults));
      words(room, "en").forEach((key, words) -> refuseEmpty(key, words, faults));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aTemplateHasNoLiteralTextForPeople() {
    var faults = new ArrayList<String>();
    for (var template : files(RESOURCES, ".jte")) {
      if (template.getParent().endsWith("web")) {
        JteText.literals(read(template))
            .forEach(text -> faults.add(RESOURCES.relativize(template) + ": " + text));
      }
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

  @Test
  void javaHasNoChineseWordsForPeopleOutsideTheLawAndTheDomain() {
    var faults = new ArrayList<String>();
    for (var file : files(SOURCES, ".java")) {
      var room = SOURCES.relativize(file).getName(0).toString();
      var layer = file.getParent().getFileName().toString();
      if (rooms().contains(room) && Set.of("web", "usecase").contains(layer)) {
        if (HAN.matcher(withoutComments(read(file))).find()) {
          faults.add(SOURCES.relativize(file).toString());
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
        || file.getParent().endsWith("persistence");
  }

  private static String withoutQueries(String source) {
    return source.replaceAll("(?s)\"\"\".*?\"\"\"", "");
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
  }

  private static Set<String> arguments(String key, String pattern, List<String> faults) {
    try {
      var parts = new MessagePattern(pattern);
      var arguments = new HashSet<String>();
      for (int at = 0; at < parts.countParts(); at++) {
        var type = parts.getPartType(at);
        if (type == MessagePattern.Part.Type.ARG_NUMBER
            || type == MessagePattern.Part.Type.ARG_NAME) {
          arguments.add(parts.getSubstring(parts.getPart(at)));
        }
      }
      return arguments;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      faults.add(key + ": " + e.getMessage());
      return Set.of();
    }
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
