package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.casework.MatterId;
import java.time.Instant;
import java.util.Optional;

/**
 * 绿色通道 — that a matter goes first, why, and which one person handles it.
 *
 * @param id 0 before it is kept
 * @param note the reason in words
 * @param person who handles it
 * @param officer who gave it priority
 * @param withdrawn how it was taken off again; empty while it stands
 */
public record GreenChannel(
    long id,
    MatterId matter,
    Reason reason,
    String note,
    OfficerId person,
    OfficerId officer,
    Instant setAt,
    Optional<Withdrawal> withdrawn) {
  /** 撤销 — that it was taken off, why and by whom. */
  public record Withdrawal(String reason, OfficerId officer, Instant at) {}

  /** 理由 — why a matter goes first. */
  public enum Reason {
    /** 老年人、残疾人、孕产妇等需要照顾的人员. */
    PERSON_IN_NEED,
    /** 重点项目. */
    KEY_PROJECT,
    /** 应急抢险、防疫等紧急事项. */
    EMERGENCY,
    /** 远道而来、当天须返回的. */
    FROM_AFAR,
    /** 法定期限将至的. */
    LEGAL_DEADLINE,
    OTHER
  }
}
