package hongdun.rules;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of a room in both languages. */
record Messages(String room, Map<String, String> chinese, Map<String, String> english) {

  static Messages of(House house, String room) {
    var folder = house.resourcesOf(room);
    return new Messages(
        room,
        read(folder.resolve("messages_zh_CN.properties")),
        read(folder.resolve("messages_en.properties")));
  }

  private static Map<String, String> read(Path file) {
    var words = new TreeMap<String, String>();
    if (file.toFile().exists()) {
      var properties = new Properties();
      try {
        properties.load(new StringReader(House.read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    }
    return words;
  }

  boolean has(String key) {
    return chinese.containsKey(key) && english.containsKey(key);
  }

  List<String> faults() {
    var faults = new ArrayList<String>();
    var keys = new TreeSet<>(chinese.keySet());
    keys.addAll(english.keySet());
    for (var key : keys) {
      if (!chinese.containsKey(key)) {
        faults.add(room + ": " + key + " has no Chinese words");
      } else if (!english.containsKey(key)) {
        faults.add(room + ": " + key + " has no English words");
      } else {
        compare(key, faults);
      }
    }
    return faults;
  }

  private void compare(String key, List<String> faults) {
    try {
      var inChinese = arguments(chinese.getOrDefault(key, ""));
      var inEnglish = arguments(english.getOrDefault(key, ""));
      if (!inChinese.equals(inEnglish)) {
        faults.add(
            "%s: %s takes %s in Chinese but %s in English"
                .formatted(room, key, inChinese, inEnglish));
      }
    } catch (IllegalArgumentException e) {
      faults.add(room + ": " + key + " cannot be read: " + e.getMessage());
    }
  }

  private static Set<String> arguments(String words) {
    var pattern = new MessagePattern(words);
    var arguments = new TreeSet<String>();
    for (int index = 0; index < pattern.countParts(); index++) {
      var part = pattern.getPart(index);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
          || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        arguments.add(pattern.getSubstring(part));
      }
    }
    return arguments;
  }
}
