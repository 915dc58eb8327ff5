package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 台湾居民来往大陆通行证 — eight digits, or on older booklets ten and a letter. No published standard
 * prescribes the form, so it is kept in one place.
 */
public record TaiwanPermit(String number) implements IdentityDocument {
  private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{10}[A-Z]");

  public TaiwanPermit {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("Not the number of a permit of this kind");
    }
  }

  /**
   * Reads a number as typed, any case and width, blanks anywhere, the letter in brackets or not.
   */
  public static Reading<TaiwanPermit> parse(String typed) {
    var text = AsTyped.code(typed).replaceAll("[()]", "");
    if (text.isEmpty()) {
      return new Reading.Invalid<>(List.of(Fault.EMPTY));
    }
    return FORM.matcher(text).matches()
        ? new Reading.Valid<>(new TaiwanPermit(text))
        : new Reading.Invalid<>(List.of(Fault.FORM));
  }

  @Override
  public Kind kind() {
    return Kind.TAIWAN_PERMIT;
  }

  @Override
  public String toString() {
    return masked();
  }
}
