package hongdun.portal.domain;

import hongdun.shared.Shortcoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** 密码要求 — long rather than odd, and nothing that is tried first. */
public final class PasswordRule {
  static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;

  /** Of this country, and not in the list of the commonest of the world. */
  private static final Set<String> TRIED_FIRST =
      Set.of("12345678910", "0987654321", "password12", "woaini1314520", "administrator");

  /** Words of this place, which whoever guesses here tries with a tail of digits. */
  private static final Set<String> OF_THIS_PLACE =
      Set.of(
          "hongdun", "红盾", "市场监管", "市监局", "工商局", "scjg", "shichangjianguan", "gongshang", "12315");

  private PasswordRule() {}

  /**
   * What is wrong with a new password, at the fields of the form.
   *
   * @param known what others know of the person: the name, the address
   */
  public static List<Shortcoming> faults(
      String field, String password, String againField, String again, List<String> known) {
    var faults = new ArrayList<>(faults(field, password, known));
    if (!password.equals(again)) {
      faults.add(Shortcoming.of(againField, "portal.password.differs"));
    }
    return List.copyOf(faults);
  }

  public static List<Shortcoming> faults(String field, String password, List<String> known) {
    var faults = new ArrayList<Shortcoming>();
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      faults.add(Shortcoming.of(field, "portal.password.too-short", Integer.toString(SHORTEST)));
    }
    if (length > LONGEST) {
      faults.add(Shortcoming.of(field, "portal.password.too-long", Integer.toString(LONGEST)));
    }
    if (length >= SHORTEST && isGuessable(password.toLowerCase(Locale.ROOT), known)) {
      faults.add(Shortcoming.of(field, "portal.password.guessable"));
    }
    return List.copyOf(faults);
  }

  private static boolean isGuessable(String password, List<String> known) {
    return TRIED_FIRST.contains(password)
        || CommonPasswords.contains(password)
        || password.codePoints().distinct().count() < FEWEST_DIFFERENT
        || OF_THIS_PLACE.stream().anyMatch(password::contains)
        || known.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .anyMatch(word -> word.length() > 3 && password.contains(word));
  }
}
