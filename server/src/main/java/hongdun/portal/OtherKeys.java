package hongdun.portal;

/**
 * 密钥不符 — the key file is not the one this database was sealed with: under a number that is known
 * stands another key, and what it sealed nobody else could open.
 */
public final class OtherKeys extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int key;
  private final int next;

  public OtherKeys(int key, int next) {
    super("The key " + key + " of the key file is not that of the database");
    this.key = key;
    this.next = next;
  }

  /** The number of the key that is another. */
  public int key() {
    return key;
  }

  /** A number no key has had. */
  public int next() {
    return next;
  }
}
