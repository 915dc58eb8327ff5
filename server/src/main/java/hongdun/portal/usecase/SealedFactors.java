package hongdun.portal.usecase;

import hongdun.portal.KeyFile;
import hongdun.portal.SealedRows;
import hongdun.portal.persistence.SealRenewals;
import java.util.List;
import org.springframework.stereotype.Component;

/** The secrets of second factors, to be sealed anew when the key changes. */
@Component
class SealedFactors implements SealedRows {
  private final SealRenewals renewals;
  private final KeyFile keys;

  SealedFactors(SealRenewals renewals, KeyFile keys) {
    this.renewals = renewals;
    this.keys = keys;
  }

  @Override
  public String nameKey() {
    return "portal.sealed.second-factors";
  }

  @Override
  public List<Count> counts() {
    return renewals.secrets();
  }

  @Override
  public int renew(int most, int passedOver) {
    return renewals.renewSecrets(keys.newestKey(), most, passedOver, this::anew);
  }

  private byte[] anew(long account, byte[] sealed) {
    var purpose = OwnSecondFactor.purpose(account);
    return keys.seal(purpose, keys.open(purpose, sealed));
  }
}
