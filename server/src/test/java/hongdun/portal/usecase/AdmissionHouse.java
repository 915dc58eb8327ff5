package hongdun.portal.usecase;

import hongdun.agency.AgencyRows;
import hongdun.portal.AccountRoles;
import hongdun.portal.KeyFile;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.SecondFactors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an admission is made of. */
@Component
record AdmissionHouse(
    AgencyRows bureaus,
    AccountRows accounts,
    SecondFactors factors,
    SignInLog log,
    Visitor visitor,
    OwnSecondFactor setUp,
    KeyFile keys,
    ObjectProvider<AccountRoles> roles) {
  /** Reads what was begun, as an authenticator does that has scanned it. */
  Totp begun(long account) {
    return new Totp(
        keys.open("second-factor:" + account, factors.find(account).orElseThrow().secret()));
  }
}
