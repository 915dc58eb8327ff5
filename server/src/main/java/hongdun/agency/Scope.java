package hongdun.agency;

/** 权限范围 — how far a role reaches: whose matters its holder may see and act upon. */
public enum Scope {
  /** 本人: what lies or lay in his own hands, or waits for him. */
  OWN,
  /** 本科室: what is his unit's, too. */
  UNIT,
  /** 本机关: everything of his bureau. */
  BUREAU,
  /** 本级及下级: that of the bureaus under it, too. */
  SUBTREE;

  /** What a role reaches unless the appointment says otherwise. */
  public static Scope of(Role role) {
    return switch (role) {
      // Any window accepts any type, answers whoever comes, and hands papers over.
      case ACCEPTOR -> BUREAU;
      case EXAMINER, APPROVER, DIVISION_HEAD -> UNIT;
      case HEAD, LEADER, SUPERVISOR -> SUBTREE;
      case INFO_OFFICER, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> OWN;
    };
  }

  public boolean reaches(Scope other) {
    return compareTo(other) >= 0;
  }
}
