package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 移交 — an order to hand matters over; the receiver accepts or refuses it, and until he accepts the
 * former owner keeps them.
 *
 * @param former whose matters they are, empty when they wait in a queue
 * @param unit the unit the receiver acts for
 */
public record HandOver(
    long id,
    UnitId bureau,
    Optional<OfficerId> former,
    OfficerId receiver,
    UnitId unit,
    String reason,
    OfficerId orderedBy,
    Instant orderedAt,
    Optional<Answer> answer,
    String answerNote,
    List<Handed> matters) {
  public HandOver {
    matters = List.copyOf(matters);
  }

  /** The same with the matters it is about. */
  public HandOver of(List<Handed> handed) {
    return new HandOver(
        id,
        bureau,
        former,
        receiver,
        unit,
        reason,
        orderedBy,
        orderedAt,
        answer,
        answerNote,
        handed);
  }

  /** What became of the order. */
  public enum Answer {
    ACCEPTED,
    REFUSED,
    WITHDRAWN
  }

  /** A matter of the order. */
  public record Handed(MatterId matter, Outcome outcome) {}

  /** What became of a matter of the order. */
  public enum Outcome {
    OPEN,
    PASSED,
    /** It stays where it is: it moved on meanwhile, or the receiver may not take it any more. */
    KEPT
  }
}
