package hongdun.registration.domain;

import hongdun.shared.BilingualText;

/**
 * 经营范围规范表述 — a standard item of business scope (Rules Art. 12).
 *
 * @param industry class or group of GB/T 4754 it belongs to
 * @param permit the approval it needs, empty for general items
 * @param authority who gives it
 * @param confirmed whether the law that asks for it was read; else the bureau is to confirm it, and
 *     no application is stopped by it against the applicant's word
 */
public record ScopeItem(
    String id,
    BilingualText wording,
    Kind kind,
    String industry,
    String keywords,
    BilingualText permit,
    BilingualText authority,
    boolean confirmed) {
  /** An item whose approval is certain. */
  public ScopeItem(
      String id,
      BilingualText wording,
      Kind kind,
      String industry,
      String keywords,
      BilingualText permit) {
    this(id, wording, kind, industry, keywords, permit, new BilingualText("", ""), true);
  }

  /** 许可类别 — whether an approval is needed, and when. */
  public enum Kind {
    GENERAL,
    /** 前置审批: before registration. */
    PRIOR_APPROVAL,
    /** 后置许可: after registration, before doing it. */
    LATER_PERMIT
  }
}
