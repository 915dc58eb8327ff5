package hongdun.registration.domain;

/**
 * 自然人姓名 — letters of any script with their marks, the private characters old systems use for rare
 * ones, and what joins the parts of a name: 买买提·艾力, O'Brien, Jean-Luc.
 */
final class PersonName {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 50;
  private static final String JOINTS = "·-'’ ";

  private PersonName() {}

  static boolean looksLikeOne(String name) {
    var length = name.codePointCount(0, name.length());
    return length >= SHORTEST
        && length <= LONGEST
        && name.codePoints().allMatch(PersonName::mayStandInOne)
        && name.codePoints().anyMatch(PersonName::isLetter);
  }

  private static boolean mayStandInOne(int point) {
    return isLetter(point) || isMark(point) || JOINTS.indexOf(point) >= 0;
  }

  private static boolean isLetter(int point) {
    return Character.isLetter(point) || Character.getType(point) == Character.PRIVATE_USE;
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }
}
