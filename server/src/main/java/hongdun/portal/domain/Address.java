package hongdun.portal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 联系方式 — what an account signs in with, normalised: one spelling for one person. */
public record Address(Kind kind, String value) {
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9][0-9]{9})");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}0-9._%+'-]{1,64}@(?:[\\p{L}0-9](?:[\\p{L}0-9-]*[\\p{L}0-9])?\\.)+\\p{L}{2,}");
  private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}0-9][\\p{L}0-9._-]{1,39}");
  private static final int LONGEST = 254;

  /** 种类 — an officer's sign-in name, an e-mail address or a mobile number of the mainland. */
  public enum Kind {
    SIGN_IN_NAME,
    EMAIL,
    MOBILE
  }

  /** An address messages can be sent to: e-mail or mobile. */
  public static Optional<Address> reachable(String entered) {
    var text = entered.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var mobile = MOBILE.matcher(text.replaceAll("[\\s()-]", ""));
    if (mobile.matches()) {
      return Optional.of(new Address(Kind.MOBILE, mobile.group(1)));
    }
    return EMAIL.matcher(text).matches()
        ? Optional.of(new Address(Kind.EMAIL, text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** An officer's sign-in name: letters, digits, dot, hyphen, underscore; 2 to 40. */
  public static Optional<Address> signInName(String entered) {
    var text = entered.strip().toLowerCase(Locale.ROOT);
    return SIGN_IN_NAME.matcher(text).matches() && reachable(text).isEmpty()
        ? Optional.of(new Address(Kind.SIGN_IN_NAME, text))
        : Optional.empty();
  }

  /** Whatever was entered to sign in; what is no address at all simply belongs to nobody. */
  public static Address toSignIn(String entered) {
    return reachable(entered)
        .or(() -> signInName(entered))
        .orElseGet(() -> new Address(Kind.SIGN_IN_NAME, entered.strip().toLowerCase(Locale.ROOT)));
  }

  /** Stands for the address where the address itself must not be kept. */
  public byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Kept out of logs. */
  @Override
  public String toString() {
    return kind + " •••";
  }
}
