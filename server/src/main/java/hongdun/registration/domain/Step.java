package hongdun.registration.domain;

/** 办理步骤 — the steps of examining and deciding an application. */
public enum Step {
  CHECK_SIGNATURES,
  ACCEPT,
  RETURN,
  RESUBMIT,
  PROPOSE_APPROVAL,
  PROPOSE_REFUSAL,
  /** 复审: the head of the section goes over what was proposed. */
  REEXAMINE,
  SEND_BACK,
  APPROVE,
  REFUSE,
  WITHDRAW,
  LAPSE,
  /** 视为受理: nobody said in time whether it is accepted. */
  DEEM_ACCEPTED,
  /** 告知不属于本机关职权: it is another authority's, which is named. */
  NOT_COMPETENT,
  /** 不予受理: the rules of 2005 had a decision on acceptance. */
  REFUSE_ACCEPTANCE
}
