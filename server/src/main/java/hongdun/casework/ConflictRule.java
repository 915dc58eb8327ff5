package hongdun.casework;

/**
 * 利益冲突规则 — the rules that keep duties apart; the words and the source of each are in casework's
 * messages under {@code casework.conflict.} and its name.
 */
public enum ConflictRule {
  /** The investigator of a case is not its reviewer. */
  C1(Kind.APART),
  /** The investigator does not host the hearing. */
  C2(Kind.APART),
  /** Whoever investigated or reviewed does not decide. */
  C3(Kind.APART),
  /** At least two investigators, different persons, with certificates valid on that day. */
  C4(Kind.TWO_CERTIFIED),
  /** The steps of a registration are kept apart as its variant says. */
  C5(Kind.APART),
  /** Who sets a fee does not collect it, and neither audits it. */
  C6(Kind.APART),
  /** Who declared an interest in a party does not act until recusal is decided. */
  C7(Kind.INTEREST),
  /** An interested mediator withdraws; mediation waits for the decision. */
  C8(Kind.INTEREST),
  /** Who edits an item for publication does not review it. */
  C9(Kind.APART),
  /** The unit that is checked does not appoint the checkers. */
  C10(Kind.OWN_UNIT),
  /** Who is named in a report has no access to it. */
  C11(Kind.SUBJECT),
  /** Who sampled does not sign the report of the test. */
  C12(Kind.APART),
  /** Interested persons drawn for an inspection are withdrawn and redrawn. */
  C13(Kind.INTEREST),
  /** A substitute acts in his own name, and whatever bars the other bars him. */
  C14(Kind.SUBSTITUTE);

  /** What a rule looks at. */
  public enum Kind {
    /** Who took an earlier part. */
    APART,
    /** How many act, and their certificates. */
    TWO_CERTIFIED,
    /** Declared interests. */
    INTEREST,
    /** Whose unit is concerned. */
    OWN_UNIT,
    /** Whom the matter names. */
    SUBJECT,
    /** Whom he acts for. */
    SUBSTITUTE
  }

  private final Kind kind;

  ConflictRule(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The key of the rule's words. */
  public String key() {
    return "casework.conflict." + name();
  }
}
