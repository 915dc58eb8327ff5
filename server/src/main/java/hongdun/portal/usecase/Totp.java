package hongdun.portal.usecase;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 动态口令 — time-based one-time passwords (RFC 6238) as authenticators show them: SHA-1, six digits, a
 * new one every thirty seconds. One step to either side is taken, for clocks that differ.
 */
final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BASE32_BITS = 5;
  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final long STEP_SECONDS = Duration.ofSeconds(30).toSeconds();
  private static final int TOLERANCE = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;

  Totp(byte[] secret) {
    this.secret = secret.clone();
  }

  static Totp invented() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new Totp(secret);
  }

  byte[] secret() {
    return secret.clone();
  }

  static long stepAt(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  String code(long step) {
    return code(step, DIGITS);
  }

  /** RFC 4226, 5.3: the HMAC of the step, truncated where its last four bits say. */
  String code(long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int from = hash[hash.length - 1] & 0xF;
      int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA1", e);
    }
  }

  /** The step a code is of; empty when it is wrong, or of a step that was used before. */
  OptionalLong stepOf(String code, Instant now, long lastUsed) {
    var found = OptionalLong.empty();
    for (long step = stepAt(now) - TOLERANCE; step <= stepAt(now) + TOLERANCE; step++) {
      if (isSame(code(step), code) && step > lastUsed) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static boolean isSame(String right, String entered) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), entered.getBytes(StandardCharsets.UTF_8));
  }

  /** The secret as it is typed into an authenticator. */
  String inBase32() {
    var text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (var one : secret) {
      held = (held << Byte.SIZE) | (one & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BASE32_BITS) {
        bits -= BASE32_BITS;
        text.append(BASE32.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(BASE32.charAt((held << (BASE32_BITS - bits)) & 31));
    }
    return text.toString();
  }

  /** What the QR code says to an authenticator. */
  String address(String issuer, String account) {
    return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s"
        .formatted(encoded(issuer), encoded(account), inBase32());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Totp[•••]";
  }
}
