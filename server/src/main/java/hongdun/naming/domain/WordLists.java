package hongdun.naming.domain;

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
 * @param states names of foreign states and regions
 * @param protectedWords trade names and trademarks of others
 */
public record WordLists(
    Map<String, Set<String>> industries,
    List<Prohibited> prohibited,
    Set<String> titles,
    Set<String> places,
    Set<String> states,
    List<Protected> protectedWords) {

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

  /**
   * 受保护字词 — a well-known trade name or trademark that belongs to somebody.
   *
   * @param kind TRADE_NAME or TRADEMARK
   * @param industries the codes of GB/T 4754 within which it is protected; empty for everywhere
   */
  public record Protected(String word, String holder, String kind, Set<String> industries) {}

  boolean isIndustry(String word) {
    return industries.containsKey(word);
  }

  /** The longest known industry wording within a text; of equals the last. */
  Optional<String> industryIn(String text) {
    for (int length = text.length(); length > 0; length--) {
      for (int from = text.length() - length; from >= 0; from--) {
        var part = text.substring(from, from + length);
        if (industries.containsKey(part)) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether an industry wording fits a class of GB/T 4754, with or without its section's letter.
   */
  boolean fits(String industryWord, String industryClass) {
    return overlap(industries.getOrDefault(industryWord, Set.of()), industryClass);
  }

  /** Whether a word is protected in the industry of a name; in an unknown one it is. */
  boolean isIn(Protected word, Subject subject) {
    if (word.industries().isEmpty()) {
      return true;
    }
    if (!subject.industryCode().isEmpty()) {
      return overlap(word.industries(), subject.industryCode());
    }
    var codes =
        industryIn(subject.name().industry())
            .map(known -> industries.getOrDefault(known, Set.of()))
            .orElse(Set.of());
    return codes.isEmpty() || codes.stream().anyMatch(code -> overlap(word.industries(), code));
  }

  private static boolean overlap(Set<String> codes, String other) {
    var digits = other.replaceFirst("^[A-T]", "");
    return codes.stream()
        .anyMatch(code ->
            Character.isLetter(code.charAt(0))
                ? code.equals(digits.isEmpty() ? other : Sections.of(digits))
                : digits.startsWith(code) || code.startsWith(digits));
  }
}
