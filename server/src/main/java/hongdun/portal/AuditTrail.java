package hongdun.portal;

import java.util.OptionalLong;

/**
 * 审计记录 — writes down that somebody saw, took away or changed what is protected, in the transaction
 * that does it. The lines are read by the audit administrator and never changed.
 */
public interface AuditTrail {
  /** Writes a line; when and from which network address is known here. */
  void write(Line line);

  /**
   * A line.
   *
   * @param by the account that did it; empty for the system
   * @param of the account it was done to, if it was one
   * @param what more of it in a word, such as a path or a number; no personal data
   */
  record Line(Act act, OptionalLong by, OptionalLong of, String what) {
    public static Line of(Act act, long by) {
      return new Line(act, OptionalLong.of(by), OptionalLong.empty(), "");
    }

    public Line on(long account) {
      return new Line(act, by, OptionalLong.of(account), what);
    }

    public Line about(String words) {
      return new Line(act, by, of, words);
    }
  }

  /** 行为 — what was done, and under which subject it is found. */
  enum Act {
    /** 查看完整信息: personal data was shown unmasked. */
    UNMASKED(AuditSubject.UNMASKINGS),
    AUDIT_EXPORTED(AuditSubject.EXPORTS),
    /** 阶段报告: a report with the bureau's figures was made or taken away. */
    STAGE_REPORT(AuditSubject.EXPORTS),
    /** 出具查询证明: an extract of the register was given. */
    EXTRACT_ISSUED(AuditSubject.EXPORTS),
    /** 按人员查询: an officer looked in the register for a person. */
    PERSON_SEARCHED(AuditSubject.EXPORTS),
    /** 复制个人信息: somebody took a copy of everything held on himself. */
    DATA_COPIED(AuditSubject.EXPORTS),
    DATA_ERASED(AuditSubject.RIGHTS),
    ACCOUNT_CLOSED(AuditSubject.RIGHTS),
    PASSWORD_CHANGED(AuditSubject.RIGHTS),
    PASSWORD_RESET(AuditSubject.RIGHTS),
    ONE_TIME_PASSWORD_GIVEN(AuditSubject.RIGHTS),
    LOCK_LIFTED(AuditSubject.RIGHTS),
    SECOND_FACTOR_ON(AuditSubject.RIGHTS),
    SECOND_FACTOR_OFF(AuditSubject.RIGHTS),
    SECOND_FACTOR_REMOVED(AuditSubject.RIGHTS),
    RECOVERY_CODES_RENEWED(AuditSubject.RIGHTS),
    SESSIONS_ENDED(AuditSubject.RIGHTS),
    MANDATE_GIVEN(AuditSubject.RIGHTS),
    MANDATE_ENDED(AuditSubject.RIGHTS),
    REPRESENTATIVE_CONFIRMED(AuditSubject.RIGHTS),
    REPRESENTATIVE_ENDED(AuditSubject.RIGHTS);

    private final AuditSubject subject;

    Act(AuditSubject subject) {
      this.subject = subject;
    }

    public AuditSubject subject() {
      return subject;
    }
  }
}
