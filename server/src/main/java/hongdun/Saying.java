package hongdun;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** 提示 — one thing the doorway says on the console, before any page can be shown. */
record Saying(String key, List<String> details) {
  private static final String WORDS = "hongdun.messages";

  Saying {
    details = List.copyOf(details);
  }

  Saying(String key, Object... details) {
    this(key, Arrays.stream(details).map(String::valueOf).toList());
  }

  String chinese() {
    return in(Locale.SIMPLIFIED_CHINESE);
  }

  String english() {
    return in(Locale.ENGLISH);
  }

  String onOneLine() {
    return chinese() + " · " + english();
  }

  private String in(Locale locale) {
    var words = ResourceBundle.getBundle(WORDS, locale, Saying.class.getClassLoader());
    return new MessageFormat(words.getString(key), Locale.ROOT).format(details.toArray());
  }
}
