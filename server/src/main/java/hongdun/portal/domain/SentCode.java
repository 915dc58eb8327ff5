package hongdun.portal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** 确认码 — six digits sent to an address, kept as a digest. */
public final class SentCode {
  private SentCode() {}

  /** How long a code opens anything (ASVS V6.5.5). */
  public static final Duration LASTS = Duration.ofMinutes(10);

  /** How long, after the right code, the form lasts that goes on from it. */
  public static final Duration CONFIRMED_LASTS = Duration.ofMinutes(30);

  /** What stands for it in the browser: 128 bits by chance, which a random UUID has not. */
  public static UUID token(SecureRandom random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  public static String random(RandomGenerator random) {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  /** Bound to what it was sent for, so that one code's digest says nothing about another's. */
  public static byte[] digest(UUID token, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((token + ":" + code).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  public static boolean isSame(byte[] digest, UUID token, String code) {
    return MessageDigest.isEqual(digest, digest(token, code));
  }
}
