package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import java.util.List;
import java.util.Optional;

/**
 * 集体讨论决定 — a question the leaders of a bureau decide together: more than half of them must be
 * there, and it is adopted when more than half of all who may vote are for it. Whoever withdraws
 * neither counts nor votes.
 */
public record CollectiveDecision(List<Member> members) {
  /** One person is no collective. */
  static final int FEWEST = 2;

  public CollectiveDecision {
    members = List.copyOf(members);
  }

  /** 应到人员 — a leader of the bureau; a vote shows that he was there. */
  public record Member(OfficerId officer, boolean withdrew, Optional<Vote> vote, String remark) {}

  /** 表决 — how somebody voted. */
  public enum Vote {
    FOR,
    AGAINST,
    ABSTAIN
  }

  /** 表决结果 — what came of it. */
  public enum Outcome {
    ADOPTED,
    REJECTED,
    /** Too few were there: nothing was decided, it is called again. */
    NO_QUORUM
  }

  /** Those who may vote. */
  public int due() {
    return (int) members.stream().filter(member -> !member.withdrew()).count();
  }

  public int present() {
    return (int)
        members.stream().filter(member -> !member.withdrew() && member.vote().isPresent()).count();
  }

  public int votes(Vote vote) {
    return (int)
        members.stream()
            .filter(member -> !member.withdrew())
            .filter(member -> member.vote().filter(vote::equals).isPresent())
            .count();
  }

  /** Whether enough were there. */
  public boolean hasQuorum() {
    return present() >= FEWEST && present() * 2 > due();
  }

  public Outcome outcome() {
    if (!hasQuorum()) {
      return Outcome.NO_QUORUM;
    }
    return votes(Vote.FOR) * 2 > due() ? Outcome.ADOPTED : Outcome.REJECTED;
  }
}
