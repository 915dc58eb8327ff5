package hongdun.naming.usecase;

import hongdun.naming.domain.WordLists;
import hongdun.portal.CodeEntry;
import hongdun.portal.ShippedRows;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** 词表文件 — the word lists that ship with the product, as entries of lists. */
public final class WordFiles {
  static final String FOLDER = "hongdun/naming/reference/";

  /** The words that ship stand for every day: the edition is the product's own. */
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private static final String SOURCE = "Hongdun 2026-11";

  private WordFiles() {}

  /** What the rules know when nobody has changed a list. */
  public static WordLists wordLists() {
    return KnownWords.of(
        Arrays.stream(WordList.Kind.values())
            .collect(
                () -> new HashMap<WordList.Kind, List<CodeEntry>>(),
                (all, kind) -> all.put(kind, shipped(kind)),
                Map::putAll),
        ALWAYS);
  }

  static List<CodeEntry> shipped(WordList.Kind kind) {
    return shipped(kind.file(), kind.reading());
  }

  static List<CodeEntry> shipped(
      String file, Function<Map<String, String>, Map<String, String>> more) {
    return ShippedRows.of(FOLDER + file).stream().map(row -> entry(row, more)).toList();
  }

  private static CodeEntry entry(
      Map<String, String> row, Function<Map<String, String>, Map<String, String>> more) {
    var word = row.get("word");
    if (word == null) {
      throw new IllegalStateException("A word list has no column word");
    }
    return new CodeEntry(
        word, new BilingualText(word, ""), ALWAYS, Optional.empty(), SOURCE, more.apply(row));
  }
}
