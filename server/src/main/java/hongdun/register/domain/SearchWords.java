package hongdun.register.domain;

import hongdun.register.FoldedName;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * 检索词 — what somebody looks for: words that must all occur in a name or a code, folded as names
 * are.
 */
public record SearchWords(String typed, List<String> words) {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 80;

  public static SearchWords of(String typed) {
    var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    var words =
        Arrays.stream(text.strip().split("[\\s\\u00a0\\u3000]+"))
            .map(FoldedName::new)
            .filter(word -> !word.isEmpty())
            .map(FoldedName::value)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return new SearchWords(typed.strip(), words);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words as one text: what a name equals or begins with. */
  public String joined() {
    return String.join("", words);
  }

  /** Every two neighbouring characters of the words; none when all have one character. */
  public List<String> pairs() {
    var pairs = new TreeSet<String>();
    for (var word : words) {
      var points = word.codePoints().toArray();
      for (int i = 0; i + 1 < points.length; i++) {
        pairs.add(new String(points, i, 2));
      }
    }
    return List.copyOf(pairs);
  }

  /** Patterns of SQL's like, one a word. */
  public List<String> patterns() {
    return words.stream().map(word -> "%" + escaped(word) + "%").toList();
  }

  /** The pattern of a name that begins so. */
  public String prefixPattern() {
    return escaped(joined()) + "%";
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
