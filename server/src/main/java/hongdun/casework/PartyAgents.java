package hongdun.casework;

import hongdun.portal.SignedIn;
import java.util.Optional;
import java.util.Set;

/**
 * 代理人 — who may act for the party of a matter; the room that keeps mandates implements it. Whom it
 * names reads the party's papers as the party does, as long and as far as his mandate goes.
 */
public interface PartyAgents {
  /** Whether a citizen may; empty when this room does not know the matter. */
  Optional<Boolean> actsFor(Matter matter, SignedIn citizen);

  /** The matters an account brought in for companies: they are the companies', not its own. */
  Set<MatterId> broughtForCompanies(long account);
}
