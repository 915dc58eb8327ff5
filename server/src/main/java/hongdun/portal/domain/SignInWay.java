package hongdun.portal.domain;

/** 登录方式 — what somebody showed last to get in. */
public enum SignInWay {
  PASSWORD,
  /** The number his authenticator shows. */
  CODE,
  RECOVERY_CODE
}
