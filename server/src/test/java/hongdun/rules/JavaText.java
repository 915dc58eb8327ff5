package hongdun.rules;

import java.util.ArrayList;
import java.util.List;

/** The string literals of a Java source, text blocks included, without its comments. */
final class JavaText {
  private final String source;
  private final List<String> literals = new ArrayList<>();
  private int at;

  private JavaText(String source) {
    this.source = source;
  }

  static List<String> literalsOf(String source) {
    var text = new JavaText(source);
    text.scan();
    return List.copyOf(text.literals);
  }

  private void scan() {
    while (at < source.length()) {
      if (source.startsWith("//", at)) {
        skipTo("\n");
      } else if (source.startsWith("/*", at)) {
        skipTo("*/");
      } else if (source.startsWith("\"\"\"", at)) {
        literal("\"\"\"");
      } else if (source.charAt(at) == '"') {
        literal("\"");
      } else if (source.charAt(at) == '\'') {
        skipCharacter();
      } else {
        at++;
      }
    }
  }

  private void skipTo(String end) {
    var found = source.indexOf(end, at + 2);
    at = found < 0 ? source.length() : found + end.length();
  }

  private void skipCharacter() {
    at += source.startsWith("\\", at + 1) ? 3 : 2;
    skipTo("'", at);
  }

  private void skipTo(String end, int from) {
    var found = source.indexOf(end, from);
    at = found < 0 ? source.length() : found + end.length();
  }

  private void literal(String quote) {
    var start = at + quote.length();
    var end = start;
    while (end < source.length() && !source.startsWith(quote, end)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    literals.add(source.substring(start, Math.min(end, source.length())));
    at = end + quote.length();
  }
}
