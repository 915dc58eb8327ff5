package hongdun.portal.usecase;

import hongdun.portal.AccountRoles;
import hongdun.portal.Accounts;
import hongdun.portal.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** 登录身份 — who an account is today: a citizen, or an officer with a unit and roles. */
@Service
public class Visitor {
  private final Accounts accounts;
  private final ObjectProvider<AccountRoles> roles;

  Visitor(Accounts accounts, ObjectProvider<AccountRoles> roles) {
    this.accounts = accounts;
    this.roles = roles;
  }

  /** Empty when the account has been closed. */
  public Optional<SignedIn> of(long account) {
    return accounts.find(account).map(this::identify);
  }

  private SignedIn identify(Accounts.Account account) {
    var known = roles.getIfAvailable();
    return Optional.ofNullable(known)
        .flatMap(room -> room.officerOf(account.id()))
        .map(officer ->
            new SignedIn(
                account.id(),
                officer.displayName(),
                officer.officer(),
                officer.unit(),
                Set.copyOf(officer.roles())))
        .orElseGet(() -> new SignedIn(account.id(), account.displayName(), 0, 0, Set.of()));
  }
}
