package hongdun.portal;

/**
 * 演示数据 — a room's share in filling a demonstration: rows of its own tables and what it asks of the
 * rooms below, in parts, each in one transaction, so that a filling that broke off goes on where it
 * stopped.
 */
public interface DemonstrationFill {
  /** The key of the words that say what is filled in, for example registration.demo.matters. */
  String titleKey();

  /** Lower shares are filled first. */
  int order();

  /** How many things there are to fill in. */
  int count(DemonstrationPlan plan);

  /** Fills in the things from one number to before another, in the current transaction. */
  void fill(DemonstrationPlan plan, int from, int to);
}
