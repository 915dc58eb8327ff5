package hongdun.casework;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.util.Optional;

/**
 * 办理记录 — one line of a matter's journal.
 *
 * @param step the step's name, OPEN for the opening, NOTICE for a notice
 * @param byName who: the officer's or party's name; empty for the system
 * @param inPlaceOf the officer he acted for as substitute (C14)
 * @param role the role in which the officer acted
 * @param forParty the officer took the party's step for him at the counter
 */
public record JournalEntry(
    long id,
    MatterId matter,
    Instant at,
    String step,
    String from,
    String to,
    ByKind byKind,
    Optional<OfficerId> officer,
    Optional<UnitId> unit,
    String byName,
    Optional<OfficerId> inPlaceOf,
    String note,
    Optional<LegalBasis> basis,
    Optional<Role> role,
    boolean forParty) {
  /** Who took the step. */
  public enum ByKind {
    OFFICER,
    PARTY,
    SYSTEM
  }
}
