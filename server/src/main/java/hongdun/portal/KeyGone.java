package hongdun.portal;

/**
 * 密钥缺失 — something was sealed with a key that is in the key file no more, as after a restore
 * without it: nothing is broken, and it opens again when the key is brought back.
 */
public final class KeyGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int key;

  public KeyGone(int key, Throwable cause) {
    super("The key file has no key " + key, cause);
    this.key = key;
  }

  /** The number of the key. */
  public int key() {
    return key;
  }
}
