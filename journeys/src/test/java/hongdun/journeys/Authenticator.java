package hongdun.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 验证器 — shows codes as a telephone does (RFC 6238); each once, as its owner waits for the next. */
final class Authenticator {
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;

  private final byte[] secret;
  private long last;

  /** Takes the secret as it is typed in. */
  Authenticator(String typed) {
    var bits = new StringBuilder();
    typed
        .replace(" ", "")
        .chars()
        .forEach(
            sign -> bits.append(Integer.toBinaryString(32 | SIGNS.indexOf(sign)).substring(1)));
    secret = new byte[bits.length() / Byte.SIZE];
    for (int at = 0; at < secret.length; at++) {
      secret[at] = (byte) Integer.parseInt(bits.substring(at * Byte.SIZE, (at + 1) * Byte.SIZE), 2);
    }
  }

  /** A code not shown before; waits when there is none yet that a server would take. */
  String next() {
    long step = Math.max(Instant.now().getEpochSecond() / SECONDS, last + 1);
    while (step > Instant.now().getEpochSecond() / SECONDS + 1) {
      Thread.onSpinWait();
    }
    last = step;
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA1", e);
    }
  }
}
