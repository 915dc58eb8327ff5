package hongdun.registration.domain;

/** 办理阶段 — the stages of an application for registration after it was handed in. */
public enum Stage {
  SUBMITTED,
  CORRECTION,
  ACCEPTED,
  APPROVAL_PROPOSED,
  REFUSAL_PROPOSED,
  /** 复审通过: the head of the section agrees with the proposal. */
  APPROVAL_REVIEWED,
  REFUSAL_REVIEWED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  LAPSED,
  /** 不属于本机关职权: told at once where to go. */
  NOT_COMPETENT,
  /** 不予受理. */
  NOT_ACCEPTED
}
