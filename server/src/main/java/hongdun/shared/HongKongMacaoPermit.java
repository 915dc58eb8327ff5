package hongdun.shared;

import hongdun.shared.Reading.Fault;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 港澳居民来往内地通行证 — H (Hong Kong) or M (Macao) and eight digits; two more count the reissues on older
 * cards. No published standard prescribes the form, so it is kept in one place.
 */
public record HongKongMacaoPermit(String number) implements IdentityDocument {
  private static final Pattern FORM = Pattern.compile("[HM](?:[0-9]{8}|[0-9]{10})");

  public HongKongMacaoPermit {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("Not the number of a permit of this kind");
    }
  }

  /** Reads a number as typed, any case and width, blanks anywhere. */
  public static Reading<HongKongMacaoPermit> parse(String typed) {
    var text = AsTyped.code(typed);
    if (text.isEmpty()) {
      return new Reading.Invalid<>(List.of(Fault.EMPTY));
    }
    return FORM.matcher(text).matches()
        ? new Reading.Valid<>(new HongKongMacaoPermit(text))
        : new Reading.Invalid<>(List.of(Fault.FORM));
  }

  @Override
  public Kind kind() {
    return Kind.HONG_KONG_MACAO_PERMIT;
  }

  @Override
  public String toString() {
    return masked();
  }
}
