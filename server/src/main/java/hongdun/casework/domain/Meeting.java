package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import hongdun.casework.domain.CollectiveDecision.Member;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 集体讨论会议 — a meeting of the leaders on one question, with votes and minutes.
 *
 * @param recusal the recusal of the head it decides, when it is about one
 */
public record Meeting(
    long id,
    UnitId bureau,
    About about,
    Optional<MatterId> matter,
    Optional<Long> recusal,
    String question,
    OfficerId calledBy,
    LocalDate heldOn,
    CollectiveDecision decision,
    String minutes,
    Optional<Closed> closed) {
  /** The same with those who are to decide. */
  public Meeting of(List<Member> members) {
    return new Meeting(
        id,
        bureau,
        about,
        matter,
        recusal,
        question,
        calledBy,
        heldOn,
        new CollectiveDecision(members),
        minutes,
        closed);
  }

  /** Whether its day has come; nobody votes and nothing is decided before. */
  public boolean hasBegun(LocalDate today) {
    return !today.isBefore(heldOn);
  }

  /** What it is about, and under which article a matter is brought before the leaders for it. */
  public enum About {
    MATTER(Law.LICENSING_LAW.article(38)),
    EXTENSION(Law.LICENSING_LAW.article(42)),
    RECUSAL_OF_HEAD(DeskBasis.RECUSAL),
    OTHER(Law.LICENSING_LAW.article(38));

    private final LegalBasis basis;

    About(LegalBasis basis) {
      this.basis = basis;
    }

    public LegalBasis basis() {
      return basis;
    }
  }

  /** How it ended. */
  public record Closed(Outcome outcome, OfficerId by, Instant at) {}
}
