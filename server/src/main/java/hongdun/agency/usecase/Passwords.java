package hongdun.agency.usecase;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** 初始密码 — random passwords for a first sign-in, without characters that look like others. */
final class Passwords {
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 14;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** About 69 bits, in groups that are easy to copy by hand: k7dm-2xqp-9fhr-4t. */
  static String random() {
    return RANDOM
        .ints(LENGTH, 0, CHARACTERS.length())
        .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
        .collect(Collectors.joining())
        .replaceAll("(.{4})(?=.)", "$1-");
  }
}
