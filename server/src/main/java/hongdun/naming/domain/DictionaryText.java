package hongdun.naming.domain;

import hongdun.naming.domain.WordLists.Prohibited;
import hongdun.naming.domain.WordLists.Protected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 词典文本 — words and place names as one text, line by line in one order: the same contents are the
 * same text, and what was judged by them can be judged again.
 */
public final class DictionaryText {
  private static final String TAB = "\t";
  private static final String COMMA = ",";

  private DictionaryText() {}

  public static String of(WordLists words, Gazetteer gazetteer) {
    var lines = new ArrayList<String>();
    new TreeMap<>(words.industries())
        .forEach((word, codes) -> lines.add(line("industry", word, joined(codes))));
    // The order of these is the order of the findings.
    words
        .prohibited()
        .forEach(word ->
            lines.add(
                line(
                    "prohibited",
                    word.word(),
                    Integer.toString(word.item()),
                    Boolean.toString(word.ambiguous()),
                    String.join(COMMA, word.examples()))));
    words
        .protectedWords()
        .forEach(word ->
            lines.add(
                line(
                    "protected",
                    word.word(),
                    word.holder(),
                    word.kind(),
                    joined(word.industries()))));
    add(lines, "title", words.titles());
    add(lines, "place", words.places());
    add(lines, "state", words.states());
    add(lines, "division", gazetteer.full());
    add(lines, "city", gazetteer.briefOfCities());
    add(lines, "county", gazetteer.briefOfCounties());
    return String.join("\n", lines);
  }

  public static WordLists words(String text) {
    var industries = new HashMap<String, Set<String>>();
    var prohibited = new ArrayList<Prohibited>();
    var protectedWords = new ArrayList<Protected>();
    for (var cells : rows(text)) {
      switch (cells.getFirst()) {
        case "industry" -> industries.put(cells.get(1), Set.copyOf(list(cells.get(2))));
        case "prohibited" ->
            prohibited.add(
                new Prohibited(
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    Boolean.parseBoolean(cells.get(3)),
                    list(cells.get(4))));
        case "protected" ->
            protectedWords.add(
                new Protected(
                    cells.get(1), cells.get(2), cells.get(3), Set.copyOf(list(cells.get(4)))));
        default -> {
          // The single words are gathered below.
        }
      }
    }
    return new WordLists(
        Map.copyOf(industries),
        List.copyOf(prohibited),
        all(text, "title"),
        all(text, "place"),
        all(text, "state"),
        List.copyOf(protectedWords));
  }

  public static Gazetteer gazetteer(String text) {
    return new Gazetteer(all(text, "division"), all(text, "city"), all(text, "county"));
  }

  private static void add(List<String> lines, String kind, Collection<String> words) {
    new TreeSet<>(words).forEach(word -> lines.add(line(kind, word)));
  }

  private static Set<String> all(String text, String kind) {
    var words = new HashSet<String>();
    for (var cells : rows(text)) {
      if (cells.getFirst().equals(kind)) {
        words.add(cells.get(1));
      }
    }
    return Set.copyOf(words);
  }

  private static List<List<String>> rows(String text) {
    return text.lines().map(line -> Arrays.asList(line.split(TAB, -1))).toList();
  }

  private static String line(String... cells) {
    return String.join(TAB, cells);
  }

  private static String joined(Collection<String> codes) {
    return String.join(COMMA, new TreeSet<>(codes));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(COMMA, -1));
  }
}
