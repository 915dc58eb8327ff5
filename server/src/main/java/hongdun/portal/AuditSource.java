package hongdun.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 审计来源 — a log a room keeps of its own; rooms implement it and the audit administrator reads it.
 */
public interface AuditSource {
  /** Sets its lines apart from those of others at the same moment; never changed. */
  String name();

  AuditSubject subject();

  /** The lines that were asked for, the newest first; those of one moment by falling numbers. */
  List<Entry> entries(Search search);

  /**
   * 检索条件 — what is looked for.
   *
   * @param who the people; empty for everybody
   * @param words what must stand in the subject, the detail or the network address; empty for
   *     anything
   * @param from the first moment
   * @param until the moment after the last
   * @param before only lines that stand before this one
   * @param most how many at the most
   */
  record Search(
      Optional<Who> who, String words, Instant from, Instant until, Place before, int most) {}

  /** The accounts somebody meant, and the officers behind them. */
  record Who(Set<Long> accounts, Set<Long> officers) {}

  /** A place in the order of the lines: by time, and by number at the same moment. */
  record Place(Instant at, long number) {}

  /**
   * 审计行 — a line.
   *
   * @param who who did it, empty for the system or for somebody unknown
   * @param actKey key of the words for what was done, of the source's room
   * @param concerns whom it was done to, or empty
   * @param detailKey key of more words, or empty
   * @param detail more of it as it was written, or empty
   * @param remote the network address, or empty
   */
  record Entry(
      Instant at,
      long number,
      String who,
      String actKey,
      String concerns,
      String detailKey,
      String detail,
      String remote) {}
}
