package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.util.ArrayList;
import java.util.List;

/** 组织机构代码 — eight characters and a check character (GB 11714-1997), printed D2143569-X. */
public record OrganisationCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int BODY = WEIGHTS.length;

  public OrganisationCode {
    var faults = faultsOf(value);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("Not an organisation code, " + faults + ": " + value);
    }
  }

  /** Reads a code as typed: any case and width, with or without blanks and the dash. */
  public static Reading<OrganisationCode> parse(String typed) {
    var text = AsTyped.code(typed).replace("-", "");
    var faults = faultsOf(text);
    return faults.isEmpty()
        ? new Reading.Valid<>(new OrganisationCode(text))
        : new Reading.Invalid<>(faults);
  }

  /** The code of a body of eight characters, its check character reckoned. */
  public static OrganisationCode of(String body) {
    if (body.length() != BODY || !hasAlphabet(body)) {
      throw new IllegalArgumentException("A body has eight digits or capitals: " + body);
    }
    return new OrganisationCode(body + check(body));
  }

  /** The eight characters before the check character. */
  public String body() {
    return value.substring(0, BODY);
  }

  @Override
  public String toString() {
    return body() + "-" + value.charAt(BODY);
  }

  static char check(String body) {
    int sum = 0;
    for (int i = 0; i < BODY; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(body.charAt(i));
    }
    return "0X987654321".charAt(sum % 11);
  }

  private static boolean hasAlphabet(String text) {
    return text.chars().allMatch(AsTyped::isLetterOrDigit);
  }

  private static List<Fault> faultsOf(String text) {
    if (text.isEmpty()) {
      return List.of(Fault.EMPTY);
    }
    var faults = new ArrayList<Fault>();
    if (text.length() != BODY + 1) {
      faults.add(Fault.LENGTH);
    }
    if (!hasAlphabet(text)) {
      faults.add(Fault.CHARACTER);
    }
    if (faults.isEmpty() && text.charAt(BODY) != check(text)) {
      faults.add(Fault.CHECK);
    }
    return faults;
  }
}
