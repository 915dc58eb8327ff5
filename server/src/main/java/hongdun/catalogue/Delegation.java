package hongdun.catalogue;

import hongdun.agency.UnitId;
import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 委托书 — the instrument by which a bureau lets another do the counter's work for an item: what, to
 * whom, within which limits, from when until when (Registration Rules Art. 4). Its text is public.
 *
 * @param number its number, for example 成市监委〔2026〕1号
 * @param entityType the type of market entity it is limited to, with those within it; empty for
 *     every type
 */
public record Delegation(
    long id,
    String number,
    String item,
    String entityType,
    UnitId from,
    UnitId to,
    BilingualText limits,
    LocalDate validFrom,
    LocalDate validTo,
    State state,
    Optional<LocalDate> signedOn) {

  /** 状态 — drafted, signed and published, suspended for a time, or withdrawn for good. */
  public enum State {
    DRAFT,
    ISSUED,
    SUSPENDED,
    REVOKED
  }

  /** 时效 — how it stands on a day. */
  public enum Standing {
    DRAFT,
    NOT_YET,
    ACTIVE,
    SUSPENDED,
    REVOKED,
    EXPIRED
  }

  public Standing standing(LocalDate on) {
    return switch (state) {
      case DRAFT -> Standing.DRAFT;
      case REVOKED -> Standing.REVOKED;
      case ISSUED, SUSPENDED ->
          on.isAfter(validTo)
              ? Standing.EXPIRED
              : state == State.SUSPENDED
                  ? Standing.SUSPENDED
                  : on.isBefore(validFrom) ? Standing.NOT_YET : Standing.ACTIVE;
    };
  }
}
