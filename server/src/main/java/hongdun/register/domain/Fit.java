package hongdun.register.domain;

import java.util.Set;

/**
 * 相合程度 — how what was looked for fits a name better than by standing somewhere in it. What more
 * names than {@link #most} fit so is no longer told apart: it stands with all others, newest first.
 */
public enum Fit {
  /** The whole name, or the whole code. */
  WHOLE(300),
  TRADE_NAME(1_500),
  /** The name begins so. */
  NAME_BEGINS(200),
  TRADE_NAME_BEGINS(200);

  private static final int CONTAINED = 3;
  private static final int GONE = 3;
  private final int most;

  Fit(int most) {
    this.most = most;
  }

  public int most() {
    return most;
  }

  /** Its bit in a place. */
  public int bit() {
    return 1 << ordinal();
  }

  public boolean isIn(int bits) {
    return (bits & bit()) != 0;
  }

  /**
   * Where an entity stands: whole names first, then what stands on the book by how well it fits,
   * then what is gone in the same order.
   */
  public static int rank(Set<Fit> fits, boolean standing) {
    if (fits.contains(WHOLE)) {
      return 0;
    }
    int rank =
        fits.contains(TRADE_NAME)
            ? 1
            : fits.contains(NAME_BEGINS) || fits.contains(TRADE_NAME_BEGINS) ? 2 : CONTAINED;
    return standing ? rank : rank + GONE;
  }

  /** The rank of what only contains the words. */
  public static int contained(boolean standing) {
    return standing ? CONTAINED : CONTAINED + GONE;
  }
}
