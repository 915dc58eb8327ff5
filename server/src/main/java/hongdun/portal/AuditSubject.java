package hongdun.portal;

import java.util.Locale;

/** 审计主题 — what the audit administrator looks for. */
public enum AuditSubject {
  SIGN_INS,
  UNMASKINGS,
  EXPORTS,
  RIGHTS;

  /** As it stands in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
