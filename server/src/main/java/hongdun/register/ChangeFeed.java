package hongdun.register;

import java.util.List;

/**
 * 变更流 — what was entered in the book, in an order in which nothing is ever inserted before what was
 * already read: entries of transactions that may still commit are held back.
 */
public interface ChangeFeed {
  /** The next changes after a position, oldest first; empty when the follower has caught up. */
  List<Change> after(Position position, int most);

  /** 变更 — an entry of an entity. */
  record Change(Position position, long entity, long entry) {}

  /** 位置 — where a follower stands: the transaction and the line within the feed. */
  record Position(long transaction, long line) implements Comparable<Position> {
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
      return transaction == other.transaction
          ? Long.compare(line, other.line)
          : Long.compare(transaction, other.transaction);
    }
  }
}
