package hongdun.portal;

import java.util.Locale;

/** 审计主题 — what the audit administrator looks for. */
public enum AuditSubject {
  SIGN_INS,
  UNMASKINGS,
  EXPORTS,
  RIGHTS,
  /** 管理变更: settings, lists, texts and other things of the platform. */
  ADMINISTRATION;

  /** As it stands in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
