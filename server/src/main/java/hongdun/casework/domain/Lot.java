package hongdun.casework.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 抽签 — whether a matter is drawn for a check afterwards: decided by the seed of the draw and its
 * number alone, so that anybody can draw again and come to the same.
 */
public record Lot(String digits, boolean drawn) {
  private static final int DIGITS = 8;
  private static final int HEXADECIMAL = 16;
  private static final long ALL = 1L << 32;
  private static final int HUNDRED = 100;

  public static Lot of(String seed, String number, int percent) {
    var digits = sha256(seed + ":" + number).substring(0, DIGITS);
    return new Lot(digits, Long.parseLong(digits, HEXADECIMAL) * HUNDRED < percent * ALL);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
