package hongdun.casework;

import static hongdun.casework.ConflictRule.C14;
import static hongdun.casework.ConflictRule.C5;
import static hongdun.casework.ConflictRule.C7;

import hongdun.agency.PartyKey;
import hongdun.casework.ExamplePermit.Step;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the example procedure declares of conflicts; a test says who is involved in its matter. */
@Component
public class ExampleConflicts implements ConflictDeclaration {
  private static final Conflicts CONFLICTS =
      Conflicts.of(ExamplePermit.PROCEDURE)
          .act(Step.ACCEPT, C5, C7, C14)
          .act(Step.RETURN, C5, C7, C14)
          .act(Step.CONSULT, C5, C7, C14)
          .act(Step.PROPOSE_APPROVAL, C5, C7, C14)
          .act(Step.SEND_BACK, C5, C7, C14)
          .act(Step.APPROVE, C5, C7, C14)
          .act(Step.REFUSE, C5, C7, C14)
          .build();

  private final Map<MatterId, Set<PartyKey>> parties = new ConcurrentHashMap<>();

  public void involve(MatterId matter, PartyKey... keys) {
    parties.put(matter, Set.of(keys));
  }

  @Override
  public Conflicts conflicts() {
    return CONFLICTS;
  }

  @Override
  public ConflictFacts facts(MatterId matter) {
    return ConflictFacts.parties(parties.getOrDefault(matter, Set.of()));
  }
}
