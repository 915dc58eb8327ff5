package hongdun.casework;

import hongdun.ledger.AdministrativeAct;
import java.time.Instant;

/** 办件已办结 — a matter was concluded. */
public record MatterConcluded(MatterId matterId, long bureau, RuleSet ruleSet, Instant effectiveAt)
    implements AdministrativeAct {
  @Override
  public String act() {
    return "MATTER_CONCLUDED";
  }

  @Override
  public String register() {
    return "matters";
  }

  @Override
  public long matter() {
    return matterId.value();
  }

  @Override
  public long unit() {
    return bureau;
  }

  @Override
  public String lawVersion() {
    return ruleSet.code();
  }

  @Override
  public String reference() {
    return "casework:matter:" + matterId.value();
  }
}
