package hongdun.registration.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 职务 — what a natural person can be in the application. */
public enum Post {
  SHAREHOLDER,
  LEGAL_REPRESENTATIVE,
  CHAIRPERSON,
  DIRECTOR,
  SUPERVISOR,
  MANAGER,
  FINANCE_OFFICER,
  LIAISON,
  AGENT,
  /** 审计委员会成员: a director on the committee that takes the supervisors' place. */
  AUDIT_MEMBER,
  /** 法律文件送达接受人 of a foreign-invested company (Regulation Art. 9). */
  PROCESS_AGENT,
  /** 经营者 of a household. */
  OPERATOR,
  /** 参加经营的家庭成员 of a household. */
  FAMILY_MEMBER,
  /** 职工代表: a supervisor the employees elected (Company Law Art. 76). */
  EMPLOYEE_REPRESENTATIVE;

  private static final Set<Post> OF_HOUSEHOLDS = Set.of(OPERATOR, FAMILY_MEMBER);
  private static final Set<Post> OF_ALL = Set.of(LIAISON, AGENT);

  /** The posts there are in a household, or in a company. */
  public static List<Post> of(boolean household) {
    return Arrays.stream(values())
        .filter(post -> OF_ALL.contains(post) || OF_HOUSEHOLDS.contains(post) == household)
        .toList();
  }

  /**
   * Whether it can be chosen: a seat on the audit committee only where there is to be one, the
   * employees' seat only on a supervisory board.
   *
   * @param supervision as {@link KindAnswers} has it
   */
  public boolean isOffered(String supervision) {
    return switch (this) {
      case AUDIT_MEMBER -> supervision.equals("AUDIT");
      case EMPLOYEE_REPRESENTATIVE -> supervision.equals("BOARD");
      default -> true;
    };
  }
}
