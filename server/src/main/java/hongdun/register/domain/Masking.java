package hongdun.register.domain;

/** 遮盖 — names, numbers and telephones so that only who has them knows them again. */
public final class Masking {
  private static final int HEAD = 4;
  private static final int TAIL = 2;
  private static final int PHONE_HEAD = 3;

  private Masking() {}

  /** 林*. */
  public static String name(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
  }

  /** 5101************14. */
  public static String number(String number) {
    return number.length() > HEAD + TAIL
        ? covered(number, HEAD, TAIL)
        : "*".repeat(number.length());
  }

  /** 138******00. */
  public static String phone(String phone) {
    return phone.length() > PHONE_HEAD + TAIL
        ? covered(phone, PHONE_HEAD, TAIL)
        : "*".repeat(phone.length());
  }

  private static String covered(String text, int head, int tail) {
    return text.substring(0, head)
        + "*".repeat(text.length() - head - tail)
        + text.substring(text.length() - tail);
  }
}
