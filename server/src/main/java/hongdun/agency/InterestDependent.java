package hongdun.agency;

/**
 * 申报关联 — what rests on a declared interest; a room that asks for decisions on it implements it, so
 * that no declaration is withdrawn before it is decided (C7).
 */
public interface InterestDependent {
  /** Whether a decision on this interest of an officer is still to be made. */
  boolean awaitsDecision(OfficerId officer, long interest);
}
