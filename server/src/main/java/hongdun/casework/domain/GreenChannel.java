package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.casework.MatterId;
import java.time.Instant;

/**
 * 绿色通道 — that a matter goes first, why, and which one person handles it.
 *
 * @param note the reason in words
 * @param person who handles it
 * @param officer who gave it priority
 */
public record GreenChannel(
    MatterId matter,
    Reason reason,
    String note,
    OfficerId person,
    OfficerId officer,
    Instant setAt) {
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
