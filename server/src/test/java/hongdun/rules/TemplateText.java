package hongdun.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a template says by itself, without the words it is given: there should be none. */
final class TemplateText {
  private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\b(aria-label|aria-description|aria-roledescription|title|alt|placeholder|label|data-[a-z-]*text)=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\p{IsHan}");

  private final String source;
  private final StringBuilder markup = new StringBuilder();
  private int at;

  private TemplateText(String source) {
    this.source =
        source
            .replaceAll("(?s)<%--.*?--%>", " ")
            .replaceAll("(?s)<!--.*?-->", " ")
            .replaceAll("(?m)^\\s*@(import|param)\\s.*$", "");
  }

  /** Literal words in the text or in attributes that are read aloud. */
  static List<String> literalsOf(String template) {
    var text = new TemplateText(template);
    while (text.at < text.source.length()) {
      text.markup();
    }
    var found = new ArrayList<String>();
    var attributes = SPOKEN_ATTRIBUTE.matcher(text.markup);
    while (attributes.find()) {
      addWords(attributes.group(2), found);
    }
    for (var piece : TAG.splitAsStream(text.markup).toList()) {
      addWords(piece.replaceAll("&[a-zA-Z#0-9]+;", " "), found);
    }
    return found;
  }

  private static void addWords(String piece, List<String> found) {
    if (WORD.matcher(piece).find()) {
      found.add(piece.strip());
    }
  }

  /** Reads markup up to the end or to the backtick that closes a content block. */
  private void markup() {
    while (at < source.length()) {
      if (source.startsWith("$unsafe{", at)) {
        at += 8;
        code('}');
      } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
        at += 2;
        code('}');
      } else if (source.charAt(at) == '`') {
        at++;
        return;
      } else if (source.charAt(at) != '@' || !directive()) {
        markup.append(source.charAt(at++));
      }
    }
  }

  private boolean directive() {
    var word = Pattern.compile("@(template\\.[\\w.]+|[a-z]+)").matcher(source);
    if (!word.find(at) || word.start() != at) {
      return false;
    }
    switch (word.group(1)) {
      case "else", "endif", "endfor", "raw", "endraw" -> at = word.end();
      default -> {
        if (!source.startsWith("(", word.end())) {
          return false;
        }
        at = word.end() + 1;
        code(')');
      }
    }
    markup.append(' ');
    return true;
  }

  /** Skips an expression up to its closing bracket; content blocks in it are markup again. */
  private void code(char end) {
    var depth = 0;
    while (at < source.length()) {
      var letter = source.charAt(at);
      if (letter == '"') {
        skipString();
      } else if (source.startsWith("@`", at)) {
        at += 2;
        markup.append(' ');
        markup();
      } else if (letter == '(' || letter == '{' || letter == '[') {
        depth++;
        at++;
      } else if (depth == 0 && letter == end) {
        at++;
        return;
      } else {
        if (letter == ')' || letter == '}' || letter == ']') {
          depth--;
        }
        at++;
      }
    }
  }

  private void skipString() {
    at++;
    while (at < source.length() && source.charAt(at) != '"') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }
}
