package hongdun.portal.usecase;

import hongdun.portal.domain.Address;
import hongdun.portal.domain.LockOut;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.SignIns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登录记录 — what is written around a look at a password, which itself holds no transaction. */
@Service
class SignInAttempts {
  private final SignIns signIns;
  private final AccountRows accounts;
  private final InstantSource realTime;

  SignInAttempts(
      SignIns signIns, AccountRows accounts, @Qualifier("realTime") InstantSource realTime) {
    this.signIns = signIns;
    this.accounts = accounts;
    this.realTime = realTime;
  }

  /** What a try begins with: until when nobody gets in, or the failures in a row with this one. */
  record Begun(Optional<Instant> lockedUntil, int failures) {}

  @Transactional
  Begun begin(Address address) {
    var now = realTime.instant();
    var lockedUntil = signIns.lockedUntil(address, now);
    return new Begun(lockedUntil, lockedUntil.isPresent() ? 0 : signIns.countFailure(address, now));
  }

  @Transactional
  void failed(Address address, OptionalLong account, int failures, String remote) {
    var now = realTime.instant();
    signIns.record(account, false, now, remote);
    var wait = LockOut.after(failures);
    if (wait.isPositive()) {
      signIns.lock(address, now.plus(wait));
    }
  }

  @Transactional
  void succeeded(Address address, long account, Optional<String> betterHash, String remote) {
    var now = realTime.instant();
    signIns.record(OptionalLong.of(account), true, now, remote);
    signIns.forgive(address);
    betterHash.ifPresent(hash -> accounts.setPassword(account, hash, now));
  }
}
