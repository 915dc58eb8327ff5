package hongdun.registration.domain;

/**
 * 前置审批 — the approval for a scope item.
 *
 * @param issued the day it was given, asked for when it states no term
 * @param confirmed the day the approving authority confirmed it (Rules Art. 22)
 * @param disputed YES when the applicant holds that none is needed and leaves it to the bureau
 */
public record PermitAnswers(
    String item,
    String number,
    String validUntil,
    String issued,
    String confirmed,
    String disputed) {
  public PermitAnswers {
    issued = Stored.orNothing(issued);
    confirmed = Stored.orNothing(confirmed);
    disputed = Stored.orNothing(disputed);
  }

  public PermitAnswers(
      String item, String number, String validUntil, String issued, String confirmed) {
    this(item, number, validUntil, issued, confirmed, "");
  }

  public PermitAnswers(String item, String number, String validUntil) {
    this(item, number, validUntil, "", "");
  }

  public boolean isEmpty() {
    return (number + validUntil + issued + confirmed + disputed).isEmpty();
  }

  /**
   * 由登记机关确认 — none is shown, as none is needed by the applicant's word, of an item for which nobody
   * has read the law that asks for it: the examiner decides.
   */
  public boolean isLeftToTheBureau(ScopeItem item) {
    return !item.confirmed() && disputed.equals("YES") && number.isEmpty();
  }
}
