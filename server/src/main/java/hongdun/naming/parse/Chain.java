package hongdun.naming.parse;

import java.util.Arrays;

/**
 * 行业表述的读法 — how the letters up to the form can be read as words of industries, from every place on.
 */
final class Chain {
  private static final String CONNECTING = "与及和暨、";

  /** Old forms of one letter. */
  private static final String WORKS = "厂店场";

  private static final int CHAIN_BEGINS_CONNECTING = 12;

  private final int end;

  /** The least cost of reading from a place to the end as words; NEVER when it cannot be. */
  private final int[] least;

  private final boolean[] connects;

  private Chain(int end, int[] least, boolean[] connects) {
    this.end = end;
    this.least = least;
    this.connects = connects;
  }

  /**
   * @param shop whether a word of one letter may stand last: 饭店, 药房
   * @param company whether an old form may stand last: 棉纺织厂有限公司
   */
  static Chain of(Letters letters, Lexicon.Found found, int end, boolean shop, boolean company) {
    var least = new int[end + 1];
    var connects = new boolean[end + 1];
    Arrays.fill(least, Costs.NEVER);
    least[end] = 0;
    for (int from = end - 1; from >= 0; from--) {
      int best = Costs.NEVER;
      for (int match = found.first(from), past = found.past(from); match < past; match++) {
        int behind = found.end(match);
        if (behind > end || least[behind] >= Costs.NEVER) {
          continue;
        }
        boolean last = behind == end;
        boolean works = company && last && WORKS.indexOf(letters.folded()[from]) >= 0;
        if ((works && behind - from == 1) || fits(found.word(match), behind - from, last && shop)) {
          best = Math.min(best, least[behind] + Costs.inChain(found.word(match), last));
        }
      }
      if (best == Costs.NEVER && from + 2 == end) {
        best = Costs.likeIndustry(letters.folded()[from], letters.folded()[from + 1]);
      }
      if (best == Costs.NEVER
          && from + 1 < end
          && CONNECTING.indexOf(letters.folded()[from]) >= 0
          && least[from + 1] < Costs.NEVER) {
        best = least[from + 1] + Costs.CONNECTED;
        connects[from] = true;
      }
      least[from] = best;
    }
    return new Chain(end, least, connects);
  }

  private static boolean fits(Word word, int letters, boolean beforeShop) {
    if (letters == 1) {
      return beforeShop && word.is(Word.INDUSTRY);
    }
    return word.is(
        Word.INDUSTRY | Word.QUALIFIER | Word.GROUP | Word.STATE | Word.SHOP | Word.COOP);
  }

  int end() {
    return end;
  }

  boolean reads(int from) {
    return least[from] < Costs.NEVER;
  }

  int cost(int from) {
    return least[from] + (connects[from] ? CHAIN_BEGINS_CONNECTING : 0);
  }

  /** The next place from which on everything is words; the end at last. */
  int next(int from) {
    int at = from;
    while (at < end && (!reads(at) || connects[at])) {
      at++;
    }
    return at;
  }
}
