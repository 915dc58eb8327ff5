package hongdun.casework;

import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.UnitId;
import java.util.Set;

/**
 * 冲突事实 — what a room knows of a matter that the rules of conflict look at.
 *
 * @param parties the numbers of all persons and firms involved (C7, C8, C13)
 * @param subjects officers the matter names (C11)
 * @param concerned units the matter checks (C10)
 */
public record ConflictFacts(Set<PartyKey> parties, Set<OfficerId> subjects, Set<UnitId> concerned) {
  public ConflictFacts {
    parties = Set.copyOf(parties);
    subjects = Set.copyOf(subjects);
    concerned = Set.copyOf(concerned);
  }

  public static ConflictFacts parties(Set<PartyKey> parties) {
    return new ConflictFacts(parties, Set.of(), Set.of());
  }
}
