package hongdun.registration;

import hongdun.casework.MatterId;
import hongdun.casework.RuleSet;
import hongdun.ledger.AdministrativeAct;
import java.time.Instant;

/** 准予登记 — an application was approved and the entity entered in the book (Regulation Art. 19). */
public record RegistrationApproved(
    ApplicationId application,
    MatterId matterId,
    long bureau,
    long entity,
    RuleSet ruleSet,
    Instant effectiveAt)
    implements AdministrativeAct {
  @Override
  public String act() {
    return "REGISTRATION_APPROVED";
  }

  @Override
  public String register() {
    return "registration";
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
    return "registration:application:" + application.value();
  }
}
