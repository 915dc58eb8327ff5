package hongdun.naming.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * 行政区划的读法 — every chain of places a name may begin with: 四川省成都市青羊区, 成都高新区, 大邑县安仁镇; also that it
 * begins with none.
 */
final class Fronts {
  /** Words of ownership that stand before or behind the division of old enterprises. */
  private static final List<String> OWNERSHIP = List.of("国营", "地方国营", "公私合营");

  private static final int LONGEST_TOWN = 5;
  private static final int FARTHEST_ZONE = 5;
  private static final int MOST = 12;

  private final Letters letters;
  private final Lexicon.Found found;
  private final List<Front> all = new ArrayList<>();
  private int skipping;

  private Fronts(Letters letters, Lexicon.Found found) {
    this.letters = letters;
    this.found = found;
  }

  static List<Front> of(Letters letters, Lexicon.Found found) {
    var fronts = new Fronts(letters, found);
    int start = fronts.behindOwnership(0);
    fronts.places(start);
    fronts.all.add(new Front(start, start, 0, fronts.skipping, 0, false));
    return fronts.all;
  }

  private int behindOwnership(int from) {
    for (var word : OWNERSHIP) {
      if (startsWith(from, word)) {
        return from + word.length();
      }
    }
    return from;
  }

  private boolean startsWith(int from, String word) {
    if (from + word.length() > letters.length()) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (letters.folded()[from + at] != word.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** Every place the name begins with, and how much is said against passing it by. */
  private void places(int start) {
    for (int match = found.first(start), past = found.past(start); match < past; match++) {
      var word = found.word(match);
      if (!word.is(Word.PLACE)) {
        continue;
      }
      skipping = Math.max(skipping, Costs.skipping(word));
      if (word.is(Word.DIVISION | Word.FRONT | Word.COUNTRY) && !isCutShort(match, past)) {
        for (var place : word.places()) {
          add(start, found.end(match), place, Costs.front(word, place, false), 1, isFront(word));
        }
      }
    }
  }

  /** 成都 where 成都市 is written: the kind of division belongs to its name. */
  private boolean isCutShort(int match, int past) {
    for (int other = match + 1; other < past; other++) {
      if (found.word(other).is(Word.DIVISION) && found.word(other).shares(found.word(match))) {
        return !beginsIndustry(found.end(match));
      }
    }
    return false;
  }

  /** 上海市政工程: the letter after the short name begins another word. */
  private boolean beginsIndustry(int from) {
    for (int match = found.first(from), past = found.past(from); match < past; match++) {
      if (found.word(match).is(Word.INDUSTRY) && found.end(match) > from + 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFront(Word word) {
    return word.is(Word.FRONT) && !word.is(Word.DIVISION);
  }

  private void add(int from, int end, Place place, int cost, int depth, boolean china) {
    if (all.size() >= MOST || end >= letters.length()) {
      return;
    }
    keep(new Front(from, behindOwnership(end), place.code(), cost, depth, china));
    if (depth < 6) {
      below(from, end, place, cost, depth, china);
      zones(from, end, place, cost, depth);
      if (!china && (place.isCounty() || place.isCity())) {
        towns(from, end, place, cost, depth);
      }
    }
  }

  /** One end is kept once, with the likeliest place. */
  private void keep(Front front) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).end() == front.end()) {
        if (front.cost() < all.get(at).cost()) {
          all.set(at, front);
        }
        return;
      }
    }
    all.add(front);
  }

  private void below(int from, int end, Place upper, int cost, int depth, boolean china) {
    for (int match = found.first(end), past = found.past(end); match < past; match++) {
      var word = found.word(match);
      if (!word.is(Word.DIVISION) || isCutShort(match, past)) {
        continue;
      }
      for (var place : word.places()) {
        if (place.isIn(upper) || china) {
          int more = Costs.front(word, place, true);
          add(from, found.end(match), place, cost + more, depth + 1, false);
        }
      }
    }
  }

  /** A development zone or the like a few letters on: 成都高新区, 苏州工业园区, 天津武清开发区. */
  private void zones(int from, int end, Place place, int cost, int depth) {
    int last = Math.min(letters.length() - 1, end + FARTHEST_ZONE);
    for (int at = end; at < last; at++) {
      for (int match = found.first(at), past = found.past(at); match < past; match++) {
        if (found.word(match).is(Word.ZONE)) {
          int more = Costs.zone(at - end);
          add(from, found.end(match), place, cost + more, depth + 1, false);
        }
      }
    }
  }

  /** A town, a village or the like behind a county or a city: 大邑县安仁镇. */
  private void towns(int from, int end, Place place, int cost, int depth) {
    int last = Math.min(letters.length() - 1, end + LONGEST_TOWN + 1);
    for (int at = end + 1; at < last; at++) {
      int kind = Costs.town(letters.folded(), at, end);
      if (kind >= 0) {
        int more = kind + (place.isCity() ? Costs.TOWN_OF_CITY : 0);
        var town = new Place(place.code(), true, false);
        int behind = letters.folded()[at] == '街' ? at + 2 : at + 1;
        if (behind < letters.length()) {
          keep(new Front(from, behind, place.code(), cost + more, depth + 1, false));
          if (depth < 4) {
            towns(from, behind, town, cost + more, depth + 1);
            zones(from, behind, town, cost + more, depth + 1);
          }
        }
      }
    }
  }
}
