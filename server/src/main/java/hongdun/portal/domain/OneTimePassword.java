package hongdun.portal.domain;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** 一次性密码 — random words to be copied by hand, without characters that look like others. */
public final class OneTimePassword {
  /** As long as a handed-over password holds. */
  public static final Duration LASTS = Duration.ofDays(3);

  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 14;

  /** Long enough that a keyed digest keeps it as well as a slow hash would (ASVS V6.5.2). */
  private static final int RECOVERY_LENGTH = 24;

  private OneTimePassword() {}

  /** About 69 bits: k7dm-2xqp-9fhr-4t. */
  public static String random(RandomGenerator random) {
    return random(random, LENGTH);
  }

  /** 恢复码: about 118 bits. */
  public static String recoveryCode(RandomGenerator random) {
    return random(random, RECOVERY_LENGTH);
  }

  private static String random(RandomGenerator random, int length) {
    return random
        .ints(length, 0, CHARACTERS.length())
        .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
        .collect(Collectors.joining())
        .replaceAll("(.{4})(?=.)", "$1-");
  }
}
