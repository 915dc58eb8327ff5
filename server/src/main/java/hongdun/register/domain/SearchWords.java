package hongdun.register.domain;

import hongdun.register.FoldedName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 检索词 — what somebody looks for: words that must all occur in a name or a code, folded as names
 * are.
 */
public record SearchWords(String typed, List<String> words) {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 80;
  private static final int GRAM = 4;
  private static final int CODE_LENGTH = 18;

  /** What nearly every name is made of, and tells little of which it is. */
  private static final String COMMON = "有限责任公司股份合作社经营部店厂省市县区";

  private static final int FEW = 2;
  private static final int ENOUGH = 6;
  private static final Pattern CODE_PART = Pattern.compile("[0-9A-Z]{5,18}");

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

  /**
   * Characters of the words, each once: a name that contains the words contains them all. What most
   * names contain is left out where there is other.
   */
  public List<String> letters() {
    return letters(words.stream());
  }

  /** Whether any character tells which names are meant, rather than standing in nearly all. */
  public boolean isTelling() {
    return words.stream()
        .flatMapToInt(String::codePoints)
        .mapToObj(Character::toString)
        .anyMatch(letter -> !COMMON.contains(letter));
  }

  /** The same of those words that cannot be a part of a code. */
  public List<String> lettersOfNames() {
    return letters(words.stream().filter(word -> !isPartOfCode(word)));
  }

  private static List<String> letters(Stream<String> words) {
    var all =
        words.flatMapToInt(String::codePoints).distinct().mapToObj(Character::toString).toList();
    var telling = all.stream().filter(letter -> !COMMON.contains(letter)).limit(ENOUGH).toList();
    return telling.size() < FEW ? all : telling;
  }

  /**
   * What stands in the index for codes, of which it holds every second four characters: of the last
   * two such of a part one is there. Empty when no word can be a part of a code.
   */
  public List<String> codeGrams() {
    return words.stream()
        .filter(SearchWords::isPartOfCode)
        .flatMap(word ->
            IntStream.rangeClosed(GRAM, GRAM + 1)
                .mapToObj(back -> word.substring(word.length() - back))
                .map(rest -> rest.substring(0, GRAM)))
        .distinct()
        .toList();
  }

  /** The one word that a code may begin with. */
  public Optional<String> codePrefix() {
    return words.size() == 1 && isPartOfCode(words.getFirst())
        ? Optional.of(words.getFirst())
        : Optional.empty();
  }

  /** Whether it is one whole code: nothing else contains all of it. */
  public boolean isWholeCode() {
    return words.size() == 1
        && words.getFirst().length() == CODE_LENGTH
        && isPartOfCode(words.getFirst());
  }

  /** Whether a word may be looked for within codes: enough characters to tell one from another. */
  private static boolean isPartOfCode(String word) {
    return CODE_PART.matcher(word).matches();
  }

  /**
   * Patterns of SQL's like for a name with its code behind a blank, one a word: what can be no part
   * of a code stands before the blank.
   */
  public List<String> patterns() {
    return words.stream()
        .map(word -> "%" + escaped(word) + (isPartOfCode(word) ? "%" : "% %"))
        .toList();
  }

  /** The pattern of a name that begins so. */
  public String prefixPattern() {
    return escaped(joined()) + "%";
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
