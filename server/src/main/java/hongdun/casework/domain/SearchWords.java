package hongdun.casework.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 查找词 — what somebody typed into the search box of the desk, and what it may be. */
public record SearchWords(String typed) {
  private static final Pattern PHONE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}|0[0-9]{9,11}");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{IsHan}\\p{Co}]{1,8}|[\\p{IsHan}\\p{Co}]+(·[\\p{IsHan}\\p{Co}]+)+"
              + "|\\p{L}+([ .'-]+\\p{L}+)+");
  private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{5}-[A-Z]+-[0-9]{4}-[0-9]{7,}");
  private static final int LONGEST_NAME = 50;

  public SearchWords {
    typed = typed.strip();
  }

  public boolean isEmpty() {
    return typed.isEmpty();
  }

  /** As numbers and subjects are compared. */
  public String folded() {
    return typed.toLowerCase(Locale.ROOT);
  }

  /** As codes are written: capitals, no blanks. */
  public String code() {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /** The number of a matter, whole, as it is printed. */
  public Optional<String> number() {
    return Optional.of(typed.toUpperCase(Locale.ROOT)).filter(NUMBER.asMatchPredicate());
  }

  public boolean mayBeCreditCode() {
    return CREDIT_CODE.matcher(code()).matches();
  }

  public boolean mayBePhone() {
    return PHONE.matcher(code()).matches();
  }

  /** The name of a person; a trade name may look the same. */
  public boolean mayBePerson() {
    var length = typed.codePointCount(0, typed.length());
    return length > 1 && length <= LONGEST_NAME && NAME.matcher(typed).matches();
  }

  /** As the log keeps it: 王*, 138****1234. */
  public String masked() {
    var points = typed.codePoints().toArray();
    if (mayBePhone() && points.length > 7) {
      return typed.substring(0, 3)
          + "*".repeat(points.length - 7)
          + typed.substring(typed.length() - 4);
    }
    return new String(points, 0, 1) + "*".repeat(points.length - 1);
  }
}
