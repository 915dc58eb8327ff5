package hongdun.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first sentence of what a source says of itself. */
final class Javadoc {
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

  private Javadoc() {}

  static String sentenceOf(Path source, String type) {
    if (Files.notExists(source)) {
      return "";
    }
    var text = House.read(source);
    var declaration =
        Pattern.compile("(?m)^(public|package)\\b[^;{(]*\\b" + Pattern.quote(type) + "\\b")
            .matcher(text);
    var end = declaration.find() ? declaration.start() : text.length();
    var comments = COMMENT.matcher(text);
    Optional<String> last = Optional.empty();
    while (comments.find() && comments.end() <= end) {
      last = Optional.of(comments.group(1));
    }
    return last.map(Javadoc::firstSentence).orElse("");
  }

  private static String firstSentence(String comment) {
    var text =
        TAG.matcher(comment.replaceAll("(?m)^\\s*\\*", " "))
            .replaceAll("$1")
            .replaceAll("\\s+", " ")
            .strip();
    var end = Pattern.compile("(?<!\\bArt)\\.(\\s|$)").matcher(text);
    return end.find() ? text.substring(0, end.start() + 1) : text;
  }
}
