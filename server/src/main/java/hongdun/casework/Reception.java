package hongdun.casework;

import hongdun.agency.PartyKey;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.shared.Actor;
import java.util.Optional;
import java.util.Set;

/** 窗口接件 — whether an officer may take something in for a party who came to his counter. */
public interface Reception {
  /**
   * What bars him: no role at the counter, or a declared interest in a party (C7); empty when
   * nothing does.
   *
   * @param matter what the party goes on with; empty for something new
   */
  Optional<Forbidden> bars(Actor.Officer officer, Optional<Matter> matter, Set<PartyKey> parties);
}
