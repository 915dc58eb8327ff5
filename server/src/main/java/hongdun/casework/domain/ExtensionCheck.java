package hongdun.casework.domain;

import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.casework.ConflictRule;
import hongdun.casework.domain.ConflictCheck.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 延期审查 — who may not grant an extension of a time limit, in every procedure alike: who has the
 * matter in hand proposes it and does not grant it (C3), and who declared an interest in a party
 * does neither (C7). A substitute counts as both persons (C14).
 *
 * @param proposer in whose hands the matter lies
 */
public record ExtensionCheck(Optional<OfficerId> proposer, List<Interest> interests) {
  /** The conflict's reason where the granter is the one who proposes. */
  public static final String PROPOSES = "PROPOSES";

  public ExtensionCheck {
    interests = List.copyOf(interests);
  }

  public List<Conflict> judge(OfficerId granter, Optional<OfficerId> inPlaceOf) {
    var persons = new ArrayList<OfficerId>();
    persons.add(granter);
    inPlaceOf.ifPresent(persons::add);
    var found = new ArrayList<Conflict>();
    proposer
        .filter(persons::contains)
        .ifPresent(who -> found.add(new Conflict(ConflictRule.C3, who, PROPOSES)));
    interests.stream()
        .filter(interest -> persons.contains(interest.officer()))
        .forEach(interest ->
            found.add(new Conflict(ConflictRule.C7, interest.officer(), interest.kind().name())));
    return List.copyOf(found);
  }
}
