package hongdun.naming.parse;

/**
 * 冠名区划 — what may stand before the trade name: where it begins and ends, the lowest division it
 * names, and how unlikely it is.
 *
 * @param code 0 when the place has none
 * @param depth how many places are chained
 * @param china whether it is only 中国 or the like
 */
record Front(int from, int end, int code, int cost, int depth, boolean china) {
  boolean isNone() {
    return from == end;
  }
}
