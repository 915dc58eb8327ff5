package hongdun.registration.domain;

import hongdun.shared.BilingualText;

/**
 * 经营范围规范表述 — a standard item of business scope (Rules Art. 12).
 *
 * @param industry class or group of GB/T 4754 it belongs to
 * @param permit the approval it needs, empty for general items
 */
public record ScopeItem(
    String id,
    BilingualText wording,
    Kind kind,
    String industry,
    String keywords,
    BilingualText permit) {
  /** 许可类别 — whether an approval is needed, and when. */
  public enum Kind {
    GENERAL,
    /** 前置审批: before registration. */
    PRIOR_APPROVAL,
    /** 后置许可: after registration, before doing it. */
    LATER_PERMIT
  }
}
