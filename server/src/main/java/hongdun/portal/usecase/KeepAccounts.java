package hongdun.portal.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.domain.Address;
import hongdun.portal.persistence.AccountRows;
import hongdun.shared.Language;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账户管理 — makes accounts and finds them. */
@Service
class KeepAccounts implements Accounts {
  private final AccountRows rows;
  private final Passwords passwords;
  private final InstantSource realTime;

  KeepAccounts(
      AccountRows rows, Passwords passwords, @Qualifier("realTime") InstantSource realTime) {
    this.rows = rows;
    this.passwords = passwords;
    this.realTime = realTime;
  }

  @Override
  @Transactional
  public long createForOfficer(String signInName, String displayName, String password) {
    var address =
        Address.signInName(signInName)
            .orElseThrow(() -> new IllegalArgumentException("Not a sign-in name"));
    return create("OFFICER", address, displayName, password);
  }

  @Override
  @Transactional
  public long createForCitizen(String address, String displayName, String password) {
    var reachable =
        Address.reachable(address)
            .orElseThrow(() -> new IllegalArgumentException("Neither e-mail nor mobile"));
    return create("CITIZEN", reachable, displayName, password);
  }

  private long create(String kind, Address address, String displayName, String password) {
    var hash = passwords.hash(password);
    var now = realTime.instant();
    var account = rows.insert(kind, displayName, now);
    if (!rows.addAddress(account, address, now)) {
      throw new AddressTaken();
    }
    rows.setPassword(account, hash, now);
    return account;
  }

  @Override
  public Optional<Account> find(long account) {
    return rows.find(account).map(KeepAccounts::asAccount);
  }

  @Override
  public Optional<Account> findByAddress(String address) {
    return rows.findByAddress(Address.toSignIn(address)).map(KeepAccounts::asAccount);
  }

  private static Account asAccount(AccountRows.AccountRow row) {
    return new Account(row.id(), row.displayName(), row.address(), Language.of(row.language()));
  }
}
