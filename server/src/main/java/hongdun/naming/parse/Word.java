package hongdun.naming.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * 词条 — what the dictionary says of one word; a word can be several things at once.
 *
 * @param kinds what it can be, one bit each
 * @param tail how many of its last letters are the form, when the word also says the business
 * @param places the divisions it names
 */
record Word(int kinds, int tail, List<Place> places) {
  static final int INDUSTRY = 1;
  static final int QUALIFIER = 1 << 1;
  static final int COMPANY = 1 << 2;
  static final int GROUP = 1 << 3;
  static final int STATE = 1 << 4;
  static final int PARTNERSHIP = 1 << 5;
  static final int SOLE = 1 << 6;
  static final int COOP = 1 << 7;
  static final int SHOP = 1 << 8;
  static final int BRANCH = 1 << 9;
  static final int FOREIGN = 1 << 10;
  static final int DIVISION = 1 << 11;
  static final int COUNTRY = 1 << 12;
  static final int AREA = 1 << 13;
  static final int FRONT = 1 << 14;
  static final int ZONE = 1 << 15;

  /** A short name of a division that is also an everyday word: 平安, 朝阳. */
  static final int OTHER_MEANING = 1 << 16;

  /** A form a name can end with by itself. */
  static final int FORM = COMPANY | GROUP | STATE | PARTNERSHIP | SOLE | COOP | SHOP | FOREIGN;

  static final int PLACE = DIVISION | COUNTRY | AREA | FRONT;

  static final Word NONE = new Word(0, 0, List.of());

  boolean is(int kind) {
    return (kinds & kind) != 0;
  }

  /** Whether both name one division, this one with its kind. */
  boolean shares(Word other) {
    for (int at = 0; at < places.size(); at++) {
      for (int beside = 0; places.get(at).full() && beside < other.places.size(); beside++) {
        if (places.get(at).code() == other.places.get(beside).code()) {
          return true;
        }
      }
    }
    return false;
  }

  Word and(Word other) {
    var all = new ArrayList<>(places);
    all.addAll(other.places);
    return new Word(kinds | other.kinds, Math.max(tail, other.tail), List.copyOf(all));
  }
}
