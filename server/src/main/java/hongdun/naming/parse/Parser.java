package hongdun.naming.parse;

import hongdun.naming.domain.NameReader;
import hongdun.naming.domain.ParsedName;
import hongdun.naming.domain.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 名称解析器 — reads a name by the words of a dictionary: every way to divide it is weighed, the
 * likeliest come first. It never changes, and many may read with it at once.
 */
public final class Parser implements NameReader {
  private static final int MOST = 5;

  /** How much unlikelier than the first a reading may be that is kept. */
  static final int KEPT = 34;

  private final Lexicon lexicon;

  private Parser(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static Parser of(NameWords words) {
    return new Parser(Dictionary.of(words));
  }

  @Override
  public ParsedName read(String name) {
    var letters = Letters.of(name);
    var found = lexicon.find(letters.folded(), letters.length());
    var candidates = Candidates.of(letters, lexicon, found);
    if (candidates.isEmpty()) {
      return new ParsedName(name, List.of(nothingKnown(letters)));
    }
    var writing = new Writing(letters, found, Brackets.of(letters, lexicon));
    var first = candidates.getFirst();
    var kept = new ArrayList<Candidate>(MOST);
    var readings = new ArrayList<Reading>(MOST);
    for (var candidate : candidates) {
      if (candidate.cost() > first.cost() + KEPT || readings.size() == MOST) {
        break;
      }
      if (isNew(kept, candidate)) {
        kept.add(candidate);
        readings.add(writing.reading(candidate, first));
      }
    }
    return new ParsedName(name, readings);
  }

  /** Readings that differ only in the form or the industry are one: the likelier is kept. */
  private static boolean isNew(List<Candidate> kept, Candidate candidate) {
    for (int at = 0; at < kept.size(); at++) {
      var other = kept.get(at);
      if (other.front().end() == candidate.front().end()
          && other.trade() == candidate.trade()
          && other.cut().end() == candidate.cut().end()) {
        return false;
      }
    }
    return true;
  }

  private static Reading nothingKnown(Letters letters) {
    var all = letters.written(0, letters.length());
    return new Reading("", Optional.empty(), false, all, "", "", "", false, Reasons.NO_INDUSTRY);
  }
}
