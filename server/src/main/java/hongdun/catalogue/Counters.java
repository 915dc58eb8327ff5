package hongdun.catalogue;

import hongdun.agency.UnitId;

/**
 * 窗口 — what the counters of a bureau usually handle; every counter accepts every item all the same.
 */
public interface Counters {
  /** Whether a counter usually handles an item; one that names none handles all. */
  boolean handles(UnitId counter, String item);
}
