package hongdun.portal;

import java.util.List;

/**
 * 密封数据 — rows of a room that hold something sealed; they are sealed anew when the key file has a
 * new key, and for the first time when they are from before there were seals. The room that keeps
 * them implements it.
 */
public interface SealedRows {
  /** The key of the words for what they are. */
  String nameKey();

  /** How many rows are sealed with which key; rows that hold nothing to seal are not counted. */
  List<Count> counts();

  /**
   * Seals some rows anew that are not sealed with the newest key, in the current transaction, the
   * oldest key first and always in the same order; answers how many, 0 when none is left. It throws
   * when one of them does not open.
   *
   * @param passedOver how many of the first are left as they are, because they did not open
   */
  int renew(int most, int passedOver);

  /** A number of rows under a key; key 0 for rows that are not sealed yet. */
  record Count(int key, long rows) {}
}
