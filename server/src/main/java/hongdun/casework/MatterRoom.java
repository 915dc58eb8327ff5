package hongdun.casework;

/**
 * 办件所属业务 — how the desk finds the page of a matter; each room that has a procedure declares itself.
 */
public interface MatterRoom {
  Procedure<?, ?> procedure();

  /** The officer's page of a matter. */
  String officerPath(Matter matter);

  /** The party's page of a matter, where he corrects or reads. */
  String partyPath(Matter matter);
}
