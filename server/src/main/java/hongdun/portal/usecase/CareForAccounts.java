package hongdun.portal.usecase;

import hongdun.portal.AccountCare;
import hongdun.portal.Accounts;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.NotFound;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.GuessKey;
import hongdun.portal.domain.OneTimePassword;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.SecondFactors;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账户维护 — done by administrators, written down, and told to the owner. */
@Service
class CareForAccounts implements AccountCare {
  private final AccountRows accounts;
  private final SecondFactors factors;
  private final Safeguards safeguards;
  private final TellOwner owner;
  private final InstantSource realTime;
  private final SecureRandom random = new SecureRandom();

  CareForAccounts(
      AccountRows accounts,
      SecondFactors factors,
      Safeguards safeguards,
      TellOwner owner,
      @Qualifier("realTime") InstantSource realTime) {
    this.accounts = accounts;
    this.factors = factors;
    this.safeguards = safeguards;
    this.owner = owner;
    this.realTime = realTime;
  }

  @Override
  @Transactional(readOnly = true)
  public Standing standing(long account) {
    return new Standing(
        String.join(" · ", accounts.addresses(account)),
        accounts.addresses(account).stream()
            .flatMap(address -> lockedUntil(address).stream())
            .max(Instant::compareTo),
        accounts.credentials(account).flatMap(AccountRows.Credentials::oneTimeUntil),
        factors.isOn(account),
        safeguards.log().latest(account, 20).stream()
            .filter(SignInLog.Try::succeeded)
            .map(SignInLog.Try::at)
            .findFirst());
  }

  private Optional<Instant> lockedUntil(String address) {
    return safeguards.guesses().lockedUntil(GuessKey.ofPassword(Address.toSignIn(address)));
  }

  @Override
  @Transactional
  public String giveOneTimePassword(long account, long by) {
    var known = known(account);
    var password = OneTimePassword.random(random);
    var now = realTime.instant();
    accounts.setOneTimePassword(
        account, safeguards.passwords().hash(password), now, now.plus(OneTimePassword.LASTS));
    forgive(account);
    safeguards.sessions().endAll(account);
    safeguards.trail().write(AuditTrail.Line.of(Act.ONE_TIME_PASSWORD_GIVEN, by).on(account));
    owner.tell(known, "portal.letter.one-time-password");
    return password;
  }

  @Override
  @Transactional
  public void liftLock(long account, long by) {
    var known = known(account);
    forgive(account);
    safeguards.trail().write(AuditTrail.Line.of(Act.LOCK_LIFTED, by).on(account));
    owner.tell(known, "portal.letter.lock-lifted");
  }

  private void forgive(long account) {
    accounts
        .addresses(account)
        .forEach(address ->
            safeguards.guesses().forgive(GuessKey.ofPassword(Address.toSignIn(address))));
    safeguards.guesses().forgive(GuessKey.ofSecondFactor(account));
  }

  @Override
  @Transactional
  public void removeSecondFactor(long account, long by) {
    var known = known(account);
    if (factors.remove(account)) {
      safeguards.guesses().forgive(GuessKey.ofSecondFactor(account));
      safeguards.sessions().endAll(account);
      safeguards.trail().write(AuditTrail.Line.of(Act.SECOND_FACTOR_REMOVED, by).on(account));
      owner.tell(known, "portal.letter.second-factor-removed");
    }
  }

  private Accounts.Account known(long account) {
    return owner.account(account).orElseThrow(() -> new NotFound("No account " + account));
  }
}
