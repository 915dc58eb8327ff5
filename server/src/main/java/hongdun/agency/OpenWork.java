package hongdun.agency;

/**
 * 未结事项 — what lies in the hands of a unit or of an officer; the room that hands work out implements
 * it, so that no unit closes and nobody leaves over work that nobody would own.
 */
public interface OpenWork {
  /** How many open matters wait in the queues of a unit. */
  long ofUnit(UnitId unit);

  /** How many open matters an officer has in hand. */
  long ofOfficer(OfficerId officer);
}
