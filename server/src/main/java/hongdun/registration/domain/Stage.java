package hongdun.registration.domain;

/** 办理阶段 — the stages of an application for registration after it was handed in. */
public enum Stage {
  SUBMITTED,
  CORRECTION,
  ACCEPTED,
  APPROVAL_PROPOSED,
  REFUSAL_PROPOSED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  LAPSED
}
