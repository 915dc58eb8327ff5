package hongdun.naming.parse;

/**
 * 地名 — a division that a word names.
 *
 * @param code of GB/T 2260; 0 for a place without one
 * @param full whether the word says the kind of division: 成都市, not 成都
 * @param district 市辖区: its name usually stands behind its city's
 */
record Place(int code, boolean full, boolean district) {
  private static final int CITY = 100;
  private static final int PROVINCE = 10_000;

  boolean isProvince() {
    return code % PROVINCE == 0;
  }

  boolean isCity() {
    return code % CITY == 0 && !isProvince();
  }

  boolean isCounty() {
    return code % CITY != 0;
  }

  /** Whether this one lies in another. */
  boolean isIn(Place upper) {
    if (upper.code == 0 || code == 0) {
      return true;
    }
    if (upper.isProvince()) {
      return code / PROVINCE == upper.code / PROVINCE && code != upper.code;
    }
    return upper.isCity() && code / CITY == upper.code / CITY && code != upper.code;
  }
}
