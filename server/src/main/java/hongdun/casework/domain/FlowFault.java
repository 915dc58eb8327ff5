package hongdun.casework.domain;

/**
 * 流程缺陷 — something a procedure must not have.
 *
 * @param stage the stage it is in; empty when it concerns the whole
 * @param step the step it concerns; empty when none
 */
public record FlowFault(Kind kind, String stage, String step) {
  /** 缺陷种类 — the words are casework.lint.KIND. */
  public enum Kind {
    /** No way leads to the stage. */
    UNREACHABLE,
    /** The matter is not over, and no step leaves. */
    DEAD_END,
    /** Steps go round and round, and none of them ever ends the matter. */
    NEVER_ENDS,
    /** The matter is over, and yet a step leaves. */
    LEAVES_THE_END,
    NO_OWNER,
    ESCALATES_TO_NOBODY,
    /** The bureau has the matter, and no clock runs. */
    NO_CLOCK,
    /** The matter is over, and its clock goes on. */
    CLOCK_RUNS_ON,
    /** The bureau's own step begins the period anew. */
    PUSHES_THE_CLOCK_BACK,
    NOBODY_MAY,
    /** Only the party can move it: if he does nothing, it stands for ever. */
    WAITS_FOR_GOODWILL,
    TWICE,
    /** The law's table has no such step. */
    NOT_LAWFUL,
    /** The law does not allow the step to such a role. */
    ROLE_NOT_LAWFUL,
    /** A limit of a stage that is not in the bureau's hands. */
    LIMIT_OF_NO_STAGE,
    /** A stage has more time than the whole. */
    LIMIT_LONGER_THAN_PROMISE,
    /** A decision the law knows cannot be come to. */
    DECISION_MISSING,
    /** The same step is of different hands in different stages. */
    HANDS_DIFFER,
    /** One person could take all the steps. */
    ONE_PERSON,
    FOUR_PERSONS_NEEDED,
    PROMISES_MORE_THAN_THE_LAW_ALLOWS,
    AFTER_CHECK_TOO_SMALL,
    NOTHING_DELEGATED,
    DELEGATE_DECIDES,
    NO_INSTRUMENT,
    /** 廉政风险一级 without a control in the software. */
    RISK_WITHOUT_CONTROL
  }

  static FlowFault of(Kind kind) {
    return new FlowFault(kind, "", "");
  }

  static FlowFault in(String stage, Kind kind) {
    return new FlowFault(kind, stage, "");
  }

  static FlowFault at(String stage, String step, Kind kind) {
    return new FlowFault(kind, stage, step);
  }
}
