package hongdun.naming.parse;

import hongdun.naming.domain.DivisionName;
import hongdun.shared.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 词典编成 — makes one tree of all the words a reader of names knows. */
final class Dictionary {
  private static final Map<String, Integer> KINDS =
      Map.of(
          "COMPANY", Word.COMPANY,
          "GROUP", Word.GROUP,
          "STATE", Word.STATE,
          "PARTNERSHIP", Word.PARTNERSHIP,
          "SOLE", Word.SOLE,
          "COOP", Word.COOP,
          "SHOP", Word.SHOP,
          "BRANCH", Word.BRANCH,
          "FOREIGN", Word.FOREIGN);

  private static final Map<String, Integer> PLACES =
      Map.of(
          "ALIAS", Word.DIVISION,
          "COUNTRY", Word.COUNTRY,
          "REGION", Word.AREA,
          "ZONE", Word.ZONE,
          "FRONT", Word.FRONT);

  private static final List<String> AUTONOMOUS = List.of("县", "州", "旗");

  private final Map<String, Word> words = new HashMap<>();

  private Dictionary() {}

  static Lexicon of(NameWords known) {
    var made = new Dictionary();
    known.industries().forEach(word -> made.add(word, Word.INDUSTRY));
    known.qualifiers().forEach(word -> made.add(word, Word.QUALIFIER));
    known.forms().forEach(made::addForm);
    known.divisions().forEach((code, names) -> names.forEach(name -> made.addDivision(code, name)));
    known.aliases().forEach(made::addAlias);
    known.ambiguous().forEach(word -> made.add(word, Word.OTHER_MEANING));
    return Lexicon.of(made.words);
  }

  private void add(String word, int kinds) {
    put(word, new Word(kinds, 0, List.of()));
  }

  private void put(String text, Word word) {
    if (!text.isEmpty()) {
      words.merge(text, word, Word::and);
    }
  }

  private void addForm(String word, NameWords.Form form) {
    int kinds =
        form.kinds().stream()
            .map(kind -> KINDS.getOrDefault(kind, 0))
            .reduce(0, (one, other) -> one | other);
    put(word, new Word(kinds, form.tail().length(), List.of()));
  }

  private void addDivision(String code, String name) {
    var division = new DivisionName(name);
    if (division.isCollective() || !Region.isCode(code)) {
      return;
    }
    int number = Integer.parseInt(code);
    var full = place(Word.DIVISION, new Place(number, true, division.isDistrict()));
    put(name, full);
    if (!division.brief().equals(name)) {
      put(division.brief(), place(Word.DIVISION, new Place(number, false, division.isDistrict())));
    }
    for (var kind : AUTONOMOUS) {
      // 大通回族土族自治县 is commonly written 大通县, 湘西土家族苗族自治州 also 湘西自治州.
      if (name.endsWith("自治" + kind) && !division.brief().endsWith(kind)) {
        put(division.brief() + kind, full);
        put(division.brief() + "自治" + kind, full);
      }
    }
  }

  private void addAlias(String word, NameWords.Alias alias) {
    int kind = PLACES.getOrDefault(alias.kind(), 0);
    int code = Region.isCode(alias.region()) ? Integer.parseInt(alias.region()) : 0;
    put(
        word,
        kind == Word.ZONE
            ? new Word(kind, 0, List.of())
            : place(kind, new Place(code, kind == Word.DIVISION, false)));
  }

  private static Word place(int kind, Place place) {
    return new Word(kind, 0, List.of(place));
  }
}
