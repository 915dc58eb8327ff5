package hongdun.portal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 猜测对象 — what wrong tries are counted against: an address, the second factor of an account, or the
 * codes sent to an address. By digest, so that being locked out tells nothing.
 */
public record GuessKey(byte[] digest) {
  public static GuessKey ofPassword(Address address) {
    return new GuessKey(address.digest());
  }

  public static GuessKey ofSecondFactor(long account) {
    return new GuessKey(sha256("second-factor:" + account));
  }

  public static GuessKey ofResetCode(Address address) {
    return new GuessKey(sha256("reset:" + address.value()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
