package hongdun.rulefixtures.upper.usecase;

import hongdun.ledger.AdministrativeAct;
import java.time.Instant;

class Slip implements AdministrativeAct {
  @Override
  public String act() {
    return "SLIP";
  }

  @Override
  public String register() {
    return "slips";
  }

  @Override
  public long matter() {
    return 0;
  }

  @Override
  public long unit() {
    return 0;
  }

  @Override
  public Instant effectiveAt() {
    return Instant.EPOCH;
  }

  @Override
  public String lawVersion() {
    return "R2022";
  }

  @Override
  public String reference() {
    return "upper:slip:1";
  }
}
