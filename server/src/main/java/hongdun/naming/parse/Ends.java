package hongdun.naming.parse;

import java.util.ArrayList;
import java.util.List;

/** 组织形式的读法 — every form the name of an enterprise may end with, and that it has none. */
final class Ends {
  private static final int LONGEST_FORM = 14;
  private static final int SHORTER = 30;
  private static final int SHORTER_COMPANY = 40;
  private static final int NONE_THOUGH_THERE_IS = 40;
  private static final int NONE = 6;
  private static final int BUSINESS_ITSELF = 1;
  private static final int ONLY_BRANCH = 20;

  private Ends() {}

  /**
   * Where the longest word of these kinds begins that ends at a place; the place itself if none.
   */
  static int longest(Lexicon.Found found, int end, int kinds) {
    for (int from = Math.max(0, end - LONGEST_FORM); from < end; from++) {
      if (found.at(from, end).is(kinds)) {
        return from;
      }
    }
    return end;
  }

  static List<End> of(Letters letters, Lexicon.Found found, int end) {
    var all = new ArrayList<End>(4);
    boolean company = false;
    boolean any = false;
    boolean weak = true;
    for (int from = Math.max(0, end - LONGEST_FORM); from < end; from++) {
      var word = found.at(from, end);
      if (!word.is(Word.FORM | Word.BRANCH)) {
        continue;
      }
      int begins = word.tail() > 0 ? end - word.tail() : from;
      if (end - begins == 1 && isNumbered(letters, begins)) {
        begins--;
      }
      int cost = any ? company ? SHORTER_COMPANY : SHORTER : 0;
      if (!word.is(Word.FORM)) {
        cost += ONLY_BRANCH;
      }
      if (end - begins == 1) {
        cost += Costs.shortForm(letters.folded()[end - 1]);
      }
      if (isNew(all, begins)) {
        all.add(new End(begins, word, cost));
        weak &= end - begins == 1 && Costs.shortForm(letters.folded()[end - 1]) > 2;
        company |= word.is(Word.COMPANY | Word.GROUP);
        any = true;
      }
      if (word.is(Word.INDUSTRY) && word.tail() == 0 && isNew(all, end)) {
        all.add(new End(end, word, cost + BUSINESS_ITSELF));
      }
    }
    if (isNew(all, end)) {
      all.add(new End(end, Word.NONE, any && !weak ? NONE_THOUGH_THERE_IS : NONE));
    }
    return all;
  }

  /** 三厂, 二店: the number belongs to the form. */
  private static boolean isNumbered(Letters letters, int form) {
    return form > 3
        && "厂店队".indexOf(letters.folded()[form]) >= 0
        && "一二三四五六七八九十".indexOf(letters.folded()[form - 1]) >= 0;
  }

  private static boolean isNew(List<End> all, int begins) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).from() == begins) {
        return false;
      }
    }
    return true;
  }
}
