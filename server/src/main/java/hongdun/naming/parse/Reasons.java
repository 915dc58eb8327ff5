package hongdun.naming.parse;

/** 解析理由 — why a reading stands where it stands; the keys of its words in both languages. */
final class Reasons {
  static final String IN_ORDER = "naming.reading.in-order";
  static final String NO_DIVISION = "naming.reading.no-division";
  static final String CHINA_IN_FRONT = "naming.reading.china-in-front";
  static final String BRACKETED = "naming.reading.bracketed";
  static final String BRANCH = "naming.reading.branch";
  static final String NO_INDUSTRY = "naming.reading.no-industry";
  static final String INDUSTRY_UNKNOWN = "naming.reading.industry-unknown";
  static final String TRADE_NAME_IS_INDUSTRY = "naming.reading.trade-name-is-industry";
  static final String TRADE_NAME_IS_PLACE = "naming.reading.trade-name-is-place";
  static final String NO_TRADE_NAME = "naming.reading.no-trade-name";
  static final String PLACE_MAY_BE_TRADE_NAME = "naming.reading.place-may-be-trade-name";
  static final String TRADE_NAME_MAY_BE_PLACE = "naming.reading.trade-name-may-be-place";
  static final String OTHER_BRANCH = "naming.reading.other-branch";
  static final String LONGER_TRADE_NAME = "naming.reading.longer-trade-name";
  static final String SHORTER_TRADE_NAME = "naming.reading.shorter-trade-name";

  private Reasons() {}

  /** Why the likeliest reading is so. */
  static String ofFirst(Candidate first, Letters letters, Lexicon.Found found, boolean bracketed) {
    int from = first.front().end();
    if (first.cut().end() < letters.length()) {
      return BRANCH;
    }
    if (first.trade() == from) {
      return NO_TRADE_NAME;
    }
    var word = found.at(from, first.trade());
    if (word.is(Word.INDUSTRY)) {
      return TRADE_NAME_IS_INDUSTRY;
    }
    if (word.is(Word.DIVISION)) {
      return TRADE_NAME_IS_PLACE;
    }
    return ofUsual(first, found, bracketed);
  }

  private static String ofUsual(Candidate first, Lexicon.Found found, boolean bracketed) {
    if (!first.hasIndustry()) {
      return NO_INDUSTRY;
    }
    if (!beginsWord(found, first.trade()) && !first.hasPlaceInside()) {
      return INDUSTRY_UNKNOWN;
    }
    if (first.front().china()) {
      return CHINA_IN_FRONT;
    }
    if (bracketed) {
      return BRACKETED;
    }
    return first.front().isNone() ? NO_DIVISION : IN_ORDER;
  }

  private static boolean beginsWord(Lexicon.Found found, int from) {
    return found.first(from) < found.past(from);
  }

  /** In what another reading differs from the likeliest. */
  static String ofOther(Candidate other, Candidate first) {
    if (other.cut().end() != first.cut().end()) {
      return OTHER_BRANCH;
    }
    if (other.front().end() < first.front().end()) {
      return PLACE_MAY_BE_TRADE_NAME;
    }
    if (other.front().end() > first.front().end()) {
      return TRADE_NAME_MAY_BE_PLACE;
    }
    return other.trade() > first.trade() ? LONGER_TRADE_NAME : SHORTER_TRADE_NAME;
  }
}
