package hongdun.naming.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 枚举 — goes through every way to divide a name and keeps the likeliest. */
final class Candidates {
  private static final int MOST = 24;

  /** Nothing that is so much unlikelier than the likeliest is ever kept. */
  private static final int BOUND = Parser.KEPT + 1;

  private static final int AT_BRACKET = -6;
  private static final int ACROSS_BRACKET = 8;
  private static final int WITHIN_RUN = 60;
  private static final int SHORTEST_FRONT_LEFT = 3;
  private static final int WORD_ACROSS = 14;
  private static final int WORDS_ONLY = 36;
  private static final int ENDS_WITH_WORD = 10;
  private static final int WORD_BEGINS = -8;
  private static final int LIKED_BEGINS = 10;
  private static final int SOCIETY = 18;
  private static final int SOUNDING_BEGINS = 6;
  private static final int BROKEN_WORD = 20;
  private static final int INSIDE_WORD = 24;

  /** What may still be taken off the cost of a trade name. */
  private static final int SLACK = 6;

  private final Lexicon lexicon;
  private final Letters letters;
  private final Lexicon.Found found;
  private final List<Front> fronts;
  private final List<Candidate> all = new ArrayList<>(MOST);

  /** How many letters of a trade name there are up to a place, Latin runs counted as two. */
  private final int[] units;

  /** How many letters up to a place are such as foreign names are written with. */
  private final int[] sounded;

  private int least = Costs.NEVER;

  private Candidates(Letters letters, Lexicon lexicon, Lexicon.Found found) {
    this.lexicon = lexicon;
    this.letters = letters;
    this.found = found;
    this.fronts = Fronts.of(letters, found);
    this.units = unitsOf(letters);
    this.sounded = soundedOf(letters);
  }

  static List<Candidate> of(Letters letters, Lexicon lexicon, Lexicon.Found found) {
    var candidates = new Candidates(letters, lexicon, found);
    for (var cut : Cuts.of(letters, found)) {
      for (var form : Ends.of(letters, found, cut.end())) {
        candidates.forms(cut, form);
      }
    }
    candidates.all.sort(Comparator.comparingInt(Candidate::cost));
    return candidates.all;
  }

  private static int[] unitsOf(Letters letters) {
    var units = new int[letters.length() + 1];
    int run = 0;
    for (int at = 0; at < letters.length(); at++) {
      char letter = letters.folded()[at];
      run = isLatin(letter) ? run + 1 : 0;
      boolean counts =
          run <= 2 && !Character.isLowSurrogate(letter) && "·-&.'/+".indexOf(letter) < 0;
      units[at + 1] = units[at] + (counts ? 1 : 0);
    }
    return units;
  }

  private static int[] soundedOf(Letters letters) {
    var sounded = new int[letters.length() + 1];
    for (int at = 0; at < letters.length(); at++) {
      sounded[at + 1] = sounded[at] + (Costs.sounds(letters.folded()[at]) ? 1 : 0);
    }
    return sounded;
  }

  private static boolean isLatin(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
  }

  private void forms(Cut cut, End form) {
    if (cut.cost() + form.cost() > least + BOUND) {
      return;
    }
    boolean shop = form.from() + 1 == cut.end() && form.word().is(Word.SHOP);
    boolean company = form.word().is(Word.COMPANY);
    var chain = Chain.of(letters, found, form.from(), shop, company);
    fronts(cut, form, chain, 0);
    if (form.word().is(Word.COMPANY | Word.GROUP)) {
      for (int from = Math.max(2, form.from() - 6); from < form.from(); from++) {
        var word = found.at(from, form.from());
        if (word.is(Word.DIVISION | Word.COUNTRY | Word.FRONT)) {
          fronts(cut, form, Chain.of(letters, found, from, false, company), 1);
        }
      }
    }
  }

  private void fronts(Cut cut, End form, Chain chain, int behind) {
    for (var front : fronts) {
      if (front.end() > chain.end()) {
        continue;
      }
      int cost = front.cost() + cut.cost() + form.cost() + left(front);
      if (behind > 0) {
        cost += front.isNone() || front.china() ? Costs.PLACE_BEHIND : Costs.PLACE_BEHIND_AND_FRONT;
      }
      if (cost <= least + BOUND) {
        split(front, cut, form, chain, cost);
      }
    }
  }

  /** What is said against leaving a place to the trade name that could stand in front. */
  private int left(Front front) {
    if (front.isNone() || front.china()) {
      return 0;
    }
    int cost = beginsIndustry(front.end() - 1) ? WORD_ACROSS : 0;
    for (int match = found.first(front.end()), past = found.past(front.end());
        match < past;
        match++) {
      var word = found.word(match);
      if (word.is(Word.DIVISION)) {
        for (var place : word.places()) {
          boolean inside = place.isIn(new Place(front.code(), true, false));
          cost = Math.max(cost, inside ? place.full() ? 30 : SHORTEST_FRONT_LEFT : 0);
        }
      } else if (word.is(Word.ZONE)) {
        cost = Math.max(cost, 20);
      }
    }
    return cost;
  }

  private void split(Front front, Cut cut, End form, Chain chain, int cost) {
    int from = front.end();
    for (int trade = from; trade <= chain.end(); trade++) {
      int length = units[trade] - units[from];
      int sounds = sounded[trade] - sounded[from];
      int name = cost + Costs.tradeName(length, sounds) + boundary(from, trade);
      if (trade == from && isSociety(form, cut)) {
        name += SOCIETY - Costs.NO_TRADE_NAME;
      }
      if (name - SLACK > least + BOUND) {
        if (length > 6) {
          break;
        }
        continue;
      }
      int industry = industry(chain, form, from, trade);
      boolean inside = length > 1 && (front.isNone() || front.china()) && isPlace(trade);
      if (!inside && name + industry - SLACK > least + BOUND) {
        continue;
      }
      if (trade > from) {
        name += Costs.tradeNameIs(found.at(from, trade)) + swallowed(from, trade);
      }
      if (industry < Costs.NEVER) {
        int behind = chain.end();
        keep(new Candidate(front, trade, behind, form.from(), form, cut, name + industry));
      }
      if (inside) {
        placeInside(front, trade, chain, form, cut, name);
      }
    }
  }

  private boolean isPlace(int from) {
    for (int match = found.first(from), past = found.past(from); match < past; match++) {
      if (Costs.isCommonPlace(found.word(match))) {
        return true;
      }
    }
    return false;
  }

  /** A place between the trade name and the industry: 国网四川省电力, 中车成都实业. */
  private void placeInside(Front front, int trade, Chain chain, End form, Cut cut, int cost) {
    if (chain.end() < form.from()) {
      return;
    }
    for (int match = found.first(trade), past = found.past(trade); match < past; match++) {
      int behind = found.end(match);
      if (behind < chain.end() && chain.reads(behind) && Costs.isCommonPlace(found.word(match))) {
        int all = cost + Costs.PLACE_BEHIND + chain.cost(behind);
        keep(new Candidate(front, trade, trade, behind, form, cut, all));
      }
    }
  }

  /** 供销合作社, 信用社: the only one of its place, it needs no trade name. */
  private boolean isSociety(End form, Cut cut) {
    return form.word().is(Word.STATE | Word.COOP)
        && cut.end() - form.from() > 2
        && letters.folded()[cut.end() - 1] == '社';
  }

  private int industry(Chain chain, End form, int from, int trade) {
    if (trade == chain.end()) {
      return Costs.noIndustry(form.word());
    }
    if (chain.reads(trade)) {
      return chain.cost(trade) + leaning(trade);
    }
    int length = units[trade] - units[from];
    if (length < 2 || (length > 4 && 2 * (sounded[trade] - sounded[from]) < length)) {
      return Costs.NEVER;
    }
    if (isWithinWord(from, trade)) {
      return Costs.NEVER;
    }
    int next = chain.next(trade);
    boolean things = areThings(trade, next);
    int known =
        next < chain.end() ? chain.cost(next) : Costs.noIndustry(form.word()) + (things ? 0 : 4);
    int begins = 0;
    if (beginsWord(trade)) {
      begins = WORD_BEGINS;
    } else if (Costs.isLiked(letters.folded()[trade])) {
      begins = LIKED_BEGINS;
    } else if (sounded[trade + 1] - sounded[trade - 1] == 2) {
      begins = SOUNDING_BEGINS;
    }
    return Costs.unknown(next - trade, things) + known + begins;
  }

  private boolean areThings(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!lexicon.isOfThings(letters.folded()[at])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a trade name that ends here would break a known word. */
  private boolean isWithinWord(int from, int trade) {
    for (int at = Math.max(from, trade - 4); at < trade; at++) {
      for (int match = found.first(at), past = found.past(at); match < past; match++) {
        if (found.end(match) > trade && found.word(match).is(Word.INDUSTRY | Word.QUALIFIER)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a trade name ends within a long industry wording: 精密电 of 精密电容器. */
  private boolean insideWord(int from, int trade) {
    for (int at = from + 1; at < trade; at++) {
      for (int match = found.first(at), past = found.past(at); match < past; match++) {
        if (found.end(match) > trade
            && found.end(match) - at > 2
            && found.word(match).is(Word.INDUSTRY)) {
          return true;
        }
      }
    }
    return false;
  }

  /** 成都市政: whether the last letter of a division begins another word. */
  private boolean beginsIndustry(int from) {
    for (int match = found.first(from), past = found.past(from); match < past; match++) {
      if (found.word(match).is(Word.INDUSTRY) && found.end(match) > from + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsWord(int from) {
    for (int match = found.first(from), past = found.past(from); match < past; match++) {
      if (found.end(match) > from + 1 && found.word(match).is(Word.INDUSTRY | Word.QUALIFIER)) {
        return true;
      }
    }
    return false;
  }

  /** A trade name that ends with an industry wording, is nothing but two, or breaks one. */
  private int swallowed(int from, int trade) {
    int inside = insideWord(from, trade) ? INSIDE_WORD : 0;
    boolean whole = found.at(from, trade).is(Word.INDUSTRY);
    for (int match = found.first(from), past = found.past(from); match < past; match++) {
      if (!whole && found.end(match) > trade && found.word(match).is(Word.INDUSTRY)) {
        return BROKEN_WORD;
      }
    }
    for (int at = from + 1; at <= trade - 2; at++) {
      if (found.at(at, trade).is(Word.INDUSTRY)) {
        boolean wordsOnly = at > from + 1 && found.at(from, at).is(Word.INDUSTRY);
        return inside + (wordsOnly ? WORDS_ONLY : ENDS_WITH_WORD);
      }
    }
    return inside;
  }

  /** A wording that begins with 设备 or the like and says nothing before it. */
  private int leaning(int from) {
    return from + 2 <= letters.length()
        ? Costs.beginsChain(letters.folded()[from], letters.folded()[from + 1])
        : 0;
  }

  private int boundary(int from, int trade) {
    int cost = 0;
    for (int at = 0; at < letters.brackets().size(); at++) {
      int bracket = letters.brackets().get(at).at();
      if (bracket == trade && trade > from) {
        cost += AT_BRACKET;
      } else if (bracket > from && bracket < trade) {
        cost += ACROSS_BRACKET;
      }
    }
    if (trade > 0 && trade < letters.length()) {
      char before = letters.folded()[trade - 1];
      char behind = letters.folded()[trade];
      if (isLatin(before) && isLatin(behind)) {
        cost += WITHIN_RUN;
      } else if (Character.isSurrogatePair(before, behind)) {
        cost += Costs.NEVER;
      }
    }
    return cost;
  }

  private void keep(Candidate candidate) {
    if (candidate.cost() > least + BOUND) {
      return;
    }
    least = Math.min(least, candidate.cost());
    if (all.size() < MOST) {
      all.add(candidate);
      return;
    }
    int worst = 0;
    for (int at = 1; at < all.size(); at++) {
      if (all.get(at).cost() > all.get(worst).cost()) {
        worst = at;
      }
    }
    if (candidate.cost() < all.get(worst).cost()) {
      all.set(worst, candidate);
    }
  }
}
