package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * 统一社会信用代码 — the code every entity carries for life (GB 32100-2015): department, category,
 * division, organisation code with its own check character, and the outer check character.
 */
public record UnifiedSocialCreditCode(String value) implements Comparable<UnifiedSocialCreditCode> {
  /** The registering department: market regulation (9). */
  public static final char MARKET_REGULATION = '9';

  public static final char ENTERPRISE = '1';
  public static final char INDIVIDUAL_HOUSEHOLD = '2';
  public static final char FARMERS_COOPERATIVE = '3';

  /** Without I, O, S, V, Z, which are too easily taken for digits and other letters. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int LENGTH = 18;
  private static final int DIVISION = 2;
  private static final int ORGANISATION = 8;
  private static final int CHECK = 17;

  public UnifiedSocialCreditCode {
    var faults = faultsOf(value);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Not a unified social credit code, " + faults);
    }
  }

  /** Reads a code as typed, any case and width, blanks anywhere, and names every fault in it. */
  public static Reading<UnifiedSocialCreditCode> parse(String typed) {
    var text = AsTyped.code(typed);
    var faults = faultsOf(text);
    return faults.isEmpty()
        ? new Reading.Valid<>(new UnifiedSocialCreditCode(text))
        : new Reading.Invalid<>(faults);
  }

  /** The code of a new entity, both check characters reckoned from a body of eight characters. */
  public static UnifiedSocialCreditCode of(
      char department, char category, Region division, String body) {
    var text = "" + department + category + division.code() + OrganisationCode.of(body).value();
    if (!hasAlphabet(text)) {
      throw new IllegalArgumentException("A code has no I, O, S, V, Z: " + text);
    }
    return new UnifiedSocialCreditCode(text + check(text));
  }

  /** The registering department; 9 is market regulation. */
  public char department() {
    return value.charAt(0);
  }

  /**
   * The category within the department; for market regulation 1 enterprise, 2 household, 3 co-op.
   */
  public char category() {
    return value.charAt(1);
  }

  /**
   * The six digits of the authority that first gave the code. They name a division of GB/T 2260 as
   * it was then, or a development zone that no list of divisions holds, and never change.
   */
  public String divisionCode() {
    return value.substring(DIVISION, ORGANISATION);
  }

  public OrganisationCode organisationCode() {
    return new OrganisationCode(value.substring(ORGANISATION, CHECK));
  }

  @Override
  public int compareTo(UnifiedSocialCreditCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < CHECK; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(text.charAt(i));
    }
    // The outer mod 31 matters: a sum that 31 divides has the check character 0.
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static boolean hasAlphabet(String text) {
    return text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
  }

  private static List<Fault> faultsOf(String text) {
    if (text.isEmpty()) {
      return List.of(Fault.EMPTY);
    }
    var faults = new ArrayList<Fault>();
    if (text.length() != LENGTH) {
      faults.add(Fault.LENGTH);
    }
    if (!hasAlphabet(text)) {
      faults.add(Fault.CHARACTER);
    }
    if (text.length() >= ORGANISATION
        && !AsTyped.isDigits(text.substring(DIVISION, ORGANISATION))) {
      faults.add(Fault.DIVISION);
    }
    if (text.length() == LENGTH && hasAlphabet(text)) {
      if (text.charAt(CHECK - 1) != OrganisationCode.check(text.substring(ORGANISATION, CHECK))) {
        faults.add(Fault.INNER_CHECK);
      }
      if (text.charAt(CHECK) != check(text)) {
        faults.add(Fault.CHECK);
      }
    }
    return faults;
  }
}
