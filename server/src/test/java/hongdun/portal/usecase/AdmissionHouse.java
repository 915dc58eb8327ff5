package hongdun.portal.usecase;

import hongdun.agency.AgencyRows;
import hongdun.portal.AccountRoles;
import hongdun.portal.Accounts;
import hongdun.portal.KeyFile;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.SecondFactors;
import java.util.UUID;
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
    ObjectProvider<AccountRoles> roles,
    Accounts people) {
  /** Somebody who is no officer. */
  long citizen() {
    return people.createForCitizen(UUID.randomUUID() + "@example.cn", "王某", "一匹小马过河去了很远");
  }

  /** Reads what was begun, as an authenticator does that has scanned it. */
  Totp begun(long account) {
    return new Totp(
        keys.open("second-factor:" + account, factors.find(account).orElseThrow().secret()));
  }
}
