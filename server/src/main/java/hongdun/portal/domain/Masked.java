package hongdun.portal.domain;

/** 遮盖 — an address so that its owner knows it and nobody else learns it. */
public final class Masked {
  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private Masked() {}

  /** 138****5678, l***@example.cn. */
  public static String address(String address) {
    int at = address.indexOf('@');
    if (at > 0) {
      return address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }
    return address.length() > HEAD + TAIL
        ? address.substring(0, HEAD) + "****" + address.substring(address.length() - TAIL)
        : "****";
  }

  /** A server's words without the address it was about. */
  public static String words(String words, String address) {
    return words.replace(address, address(address));
  }
}
