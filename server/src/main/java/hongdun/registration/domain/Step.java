package hongdun.registration.domain;

/** 办理步骤 — the steps of examining and deciding an application. */
public enum Step {
  CHECK_SIGNATURES,
  ACCEPT,
  RETURN,
  RESUBMIT,
  PROPOSE_APPROVAL,
  PROPOSE_REFUSAL,
  SEND_BACK,
  APPROVE,
  REFUSE,
  WITHDRAW,
  LAPSE
}
