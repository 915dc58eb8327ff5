package hongdun.portal.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 接口密钥 — the text of a key: a name it is found by and 256 bits of chance. So much chance needs no
 * slow hash: nobody tries it through.
 */
record ApiKeyText(String prefix, String secret) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int NAME_LENGTH = 8;
  private static final int SECRET_BYTES = 32;

  static ApiKeyText made() {
    var name = new StringBuilder();
    for (int i = 0; i < NAME_LENGTH; i++) {
      name.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new ApiKeyText(
        name.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the agency gets it, once. */
  String whole() {
    return "hd_" + prefix + "_" + secret;
  }

  @Override
  public String toString() {
    return "hd_" + prefix;
  }
}
