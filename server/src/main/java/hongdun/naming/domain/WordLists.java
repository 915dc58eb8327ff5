package hongdun.naming.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 词表 — the words the rules know.
 *
 * @param industries industry wordings and the codes of GB/T 4754 they fit
 * @param titles professions, posts, degrees and ranks
 * @param places short names of provinces and cities that have another meaning
 */
public record WordLists(
    Map<String, Set<String>> industries,
    List<Prohibited> prohibited,
    Set<String> titles,
    Set<String> places) {

  /**
   * 禁限用词 — a word a name may not contain.
   *
   * @param item the item of Art. 11, 1 to 9
   * @param ambiguous whether it has lawful other meanings
   * @param examples words in which it has another meaning
   */
  public record Prohibited(String word, int item, boolean ambiguous, List<String> examples) {
    /** Item 8: what deceives or misleads, such as superlatives. */
    static final int MISLEADING = 8;

    boolean misleads() {
      return item == MISLEADING;
    }

    boolean isExcusedIn(String text) {
      return examples.stream().anyMatch(text::contains);
    }
  }

  boolean isIndustry(String word) {
    return industries.containsKey(word);
  }

  /** The longest known industry wording within a text; of equals the last. */
  Optional<String> industryIn(String text) {
    return industries.keySet().stream()
        .filter(text::contains)
        .max(Comparator.comparingInt(String::length).thenComparingInt(text::lastIndexOf));
  }

  /**
   * Whether an industry wording fits a class of GB/T 4754, with or without its section's letter.
   */
  boolean fits(String industryWord, String industryClass) {
    var digits = industryClass.replaceFirst("^[A-T]", "");
    return industries.getOrDefault(industryWord, Set.of()).stream()
        .anyMatch(code ->
            Character.isLetter(code.charAt(0))
                ? code.equals(Sections.of(digits))
                : digits.startsWith(code) || code.startsWith(digits));
  }
}
