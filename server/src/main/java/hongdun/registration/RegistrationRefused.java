package hongdun.registration;

import hongdun.casework.MatterId;
import hongdun.casework.RuleSet;
import hongdun.ledger.AdministrativeAct;
import java.time.Instant;

/** 不予登记 — an application was refused with reasons (Regulation Art. 20). */
public record RegistrationRefused(
    ApplicationId application, MatterId matterId, long bureau, RuleSet ruleSet, Instant effectiveAt)
    implements AdministrativeAct {
  @Override
  public String act() {
    return "REGISTRATION_REFUSED";
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
