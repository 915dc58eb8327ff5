package hongdun.agency.usecase;

import hongdun.agency.OfficerId;
import hongdun.agency.domain.Employment;
import hongdun.agency.persistence.Officers;
import hongdun.portal.AccountCare;
import hongdun.portal.Accounts;
import hongdun.portal.NotFound;
import org.springframework.stereotype.Component;

/** 人员账户 — the accounts of officers: made, and cared for. */
@Component
record AccountBook(Accounts accounts, AccountCare care, Officers officers) {
  /** The account of an officer who has one. */
  long of(OfficerId officer) {
    return officers
        .employment(officer)
        .flatMap(Employment::account)
        .orElseThrow(() -> new NotFound("Officer " + officer.value() + " has no account"));
  }

  /** A new account; its password is good for one sign-in. Nobody ever knows the one before. */
  NewAccount make(OfficerId officer, String signInName, String name, OfficerId by) {
    long account = accounts.createForOfficer(signInName, name, Passwords.random());
    officers.giveAccount(officer, account);
    return new NewAccount(account, care.giveOneTimePassword(account, of(by)));
  }

  /** An account with the password to be handed over. */
  record NewAccount(long account, String password) {
    @Override
    public String toString() {
      return "NewAccount[" + account + "]";
    }
  }
}
