package hongdun.naming.parse;

/**
 * 候选读法 — one way to divide the letters, and how unlikely it is.
 *
 * @param trade where the trade name ends
 * @param placeFrom where a place among the industry's letters begins: 国网四川省电力
 * @param placeTo where it ends; where it begins when there is none
 */
record Candidate(Front front, int trade, int placeFrom, int placeTo, End form, Cut cut, int cost) {
  boolean hasPlaceInside() {
    return placeFrom < placeTo;
  }

  boolean hasIndustry() {
    return form.from() - trade > placeTo - placeFrom;
  }
}
