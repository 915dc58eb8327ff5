package hongdun.casework;

import hongdun.shared.UnifiedSocialCreditCode;
import java.util.Set;

/**
 * 办件线索 — finds the matters of a room by what stands in its own papers; the desk asks every room.
 */
public interface MatterClues {
  /** The matters that concern the entity of this code. */
  Set<MatterId> mattersOf(UnifiedSocialCreditCode code);
}
