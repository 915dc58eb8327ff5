package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.UnitId;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.Optional;

/**
 * 回避 — whether an officer withdraws from a matter: why it was asked, and what was decided by whom.
 *
 * @param interest the declared interest it is about, when it is about one
 */
public record Recusal(
    long id,
    MatterId matter,
    UnitId bureau,
    OfficerId officer,
    Optional<Long> interest,
    Origin origin,
    String reason,
    OfficerId askedBy,
    Instant askedAt,
    Optional<Decided> decided) {

  /** Who brought it up. */
  public enum Origin {
    /** A declared interest matched a party. */
    DECLARED,
    /** 自行回避: the officer himself. */
    SELF,
    /** 申请回避: the party, noted by an officer. */
    PARTY
  }

  /** What was decided. */
  public enum Decision {
    WITHDRAW,
    STAY
  }

  /** The decision with its grounds. */
  public record Decided(Decision decision, String grounds, OfficerId by, Instant at) {}
}
