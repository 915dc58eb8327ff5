package hongdun.agency;

import java.util.Set;

/** 角色 — what an officer may do in a unit during a period; the words are in agency's messages. */
public enum Role {
  /** 窗口受理员 accepts papers at the counter. */
  ACCEPTOR,
  /** 审查员 examines an application and proposes. */
  EXAMINER,
  /** 核准员 approves or refuses. */
  APPROVER,
  /** 处长/科长 head of a department. */
  DIVISION_HEAD,
  /** 主要负责人 head of the bureau. */
  HEAD,
  /** 负责人 head or deputy of the bureau. */
  LEADER,
  /** 监察员 sees everything of the process and changes nothing. */
  SUPERVISOR,
  /** 信息员 keeps a public column fresh. */
  INFO_OFFICER,
  /** 系统管理员 keeps accounts; no business rights. */
  SYSTEM_ADMINISTRATOR,
  /** 安全管理员 gives rights; no business rights. */
  SECURITY_ADMINISTRATOR,
  /** 审计管理员 reads the logs; no business rights. */
  AUDIT_ADMINISTRATOR;

  private static final Set<Role> DECIDING =
      Set.of(
          APPROVER,
          LEADER,
          HEAD,
          DIVISION_HEAD,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDIT_ADMINISTRATOR);

  /** Whether its holder decides or administers, so that a password alone is too little. */
  public boolean decides() {
    return DECIDING.contains(this);
  }
}
