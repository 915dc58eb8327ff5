package hongdun.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text a reader would see of a jte template that comes from no expression. */
final class JteText {
  private static final Pattern LETTER = Pattern.compile("[\\p{L}]");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\b(?:aria-label|alt|title|placeholder|value)=\"([^\"$]*\\p{L}[^\"$]*)\"");
  private static final Pattern ENTITY = Pattern.compile("&[a-z]+;|&#[0-9]+;");

  private final String template;
  private int at;

  private JteText(String template) {
    this.template = template;
  }

  /** Every run of literal text with letters in it. */
  static List<String> literals(String template) {
    var withoutComments =
        template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<!--.*?-->", "");
    var withoutScripts = withoutComments.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "");
    return new JteText(withoutScripts).read();
  }

  private List<String> read() {
    var found = new ArrayList<String>();
    var attributes = SPOKEN_ATTRIBUTE.matcher(template);
    while (attributes.find()) {
      if (!insideCode(attributes.start()) && !attributes.group().startsWith("value")) {
        found.add(attributes.group());
      }
    }
    var text = new StringBuilder();
    while (at < template.length()) {
      char next = template.charAt(at);
      if (next == '<' && at + 1 < template.length() && isTag(template.charAt(at + 1))) {
        skipTag();
        text.append(' ');
      } else if (next == '@') {
        skipDirective(text);
      } else if ((next == '$' || next == '!') && template.startsWith("{", at + 1)) {
        at++;
        skipBraces();
      } else {
        text.append(next);
        at++;
      }
    }
    for (var line : ENTITY.matcher(text).replaceAll(" ").split("\n")) {
      if (LETTER.matcher(line).find()) {
        found.add(line.strip());
      }
    }
    return found;
  }

  private boolean insideCode(int place) {
    int line = template.lastIndexOf('\n', place) + 1;
    return template.startsWith("@", line) || template.startsWith("!{", line);
  }

  private static boolean isTag(char next) {
    return Character.isLetter(next) || next == '/' || next == '!';
  }

  private void skipTag() {
    char quote = 0;
    while (at < template.length()) {
      char next = template.charAt(at);
      if (quote != 0) {
        if (next == '$' && template.startsWith("{", at + 1)) {
          at++;
          skipBraces();
          continue;
        }
        quote = next == quote ? 0 : quote;
      } else if (next == '"' || next == '\'') {
        quote = next;
      } else if (next == '>') {
        at++;
        return;
      }
      at++;
    }
  }

  /** An import or parameter to the end of its line; a call or condition to its closing bracket. */
  private void skipDirective(StringBuilder text) {
    if (template.startsWith("@import", at) || template.startsWith("@param", at)) {
      int end = template.indexOf('\n', at);
      at = end < 0 ? template.length() : end;
      return;
    }
    if (template.startsWith("@`", at)) {
      at += 2;
      return;
    }
    at++;
    while (at < template.length()
        && (Character.isLetterOrDigit(template.charAt(at))
            || ".-".indexOf(template.charAt(at)) >= 0)) {
      at++;
    }
    if (at < template.length() && template.charAt(at) == '(') {
      skipBrackets(text);
    }
  }

  /** Arguments are code, but the content blocks among them are template again. */
  private void skipBrackets(StringBuilder text) {
    int depth = 0;
    while (at < template.length()) {
      char next = template.charAt(at);
      if (next == '"') {
        skipString();
        continue;
      }
      if (template.startsWith("@`", at)) {
        at += 2;
        skipContent(text);
        continue;
      }
      at++;
      if (next == '(') {
        depth++;
      } else if (next == ')' && --depth == 0) {
        return;
      }
    }
  }

  private void skipContent(StringBuilder text) {
    int depth = 1;
    int start = at;
    while (at < template.length() && depth > 0) {
      if (template.startsWith("@`", at)) {
        depth++;
        at += 2;
      } else if (template.charAt(at) == '`') {
        depth--;
        at++;
      } else {
        at++;
      }
    }
    new JteText(template.substring(start, at - 1))
        .read()
        .forEach(line -> text.append('\n').append(line).append('\n'));
  }

  private void skipBraces() {
    int depth = 0;
    while (at < template.length()) {
      char next = template.charAt(at);
      if (next == '"') {
        skipString();
        continue;
      }
      at++;
      if (next == '{') {
        depth++;
      } else if (next == '}' && --depth == 0) {
        return;
      }
    }
  }

  private void skipString() {
    at++;
    while (at < template.length() && template.charAt(at) != '"') {
      at += template.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }
}
