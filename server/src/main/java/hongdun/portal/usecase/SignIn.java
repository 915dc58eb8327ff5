package hongdun.portal.usecase;

import hongdun.portal.domain.Address;
import hongdun.portal.domain.GuessKey;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.Proof;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.AccountRows.Credentials;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * 登录 — looks at a password; unknown and wrong are one answer and take the same time. What else is
 * asked before somebody is in says {@link Admission}.
 */
@Service
public class SignIn {
  private final AccountRows accounts;
  private final Passwords passwords;
  private final Guesses guesses;
  private final SignInLog log;
  private final InstantSource realTime;

  SignIn(
      AccountRows accounts,
      Passwords passwords,
      Guesses guesses,
      SignInLog log,
      @Qualifier("realTime") InstantSource realTime) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.guesses = guesses;
    this.log = log;
    this.realTime = realTime;
  }

  /** What came of a try. */
  public sealed interface Outcome {
    record Admitted(Proof proof) implements Outcome {}

    record Wrong() implements Outcome {}

    record Locked(Instant until) implements Outcome {}
  }

  public Outcome signIn(String entered, String password, Origin origin) {
    var address = Address.toSignIn(entered);
    var key = GuessKey.ofPassword(address);
    var begun = guesses.begin(key);
    if (begun.lockedUntil().isPresent()) {
      return new Outcome.Locked(begun.lockedUntil().get());
    }
    var credentials = accounts.credentials(address);
    if (credentials.isEmpty()) {
      passwords.matchNobodys(password);
      return wrong(key, begun.failures(), OptionalLong.empty(), origin);
    }
    var known = credentials.get();
    if (!passwords.matches(password, known.hash()) || hasLapsed(known)) {
      return wrong(key, begun.failures(), OptionalLong.of(known.account()), origin);
    }
    guesses.forgive(key);
    if (passwords.isOutdated(known.hash())) {
      accounts.improveHash(known.account(), passwords.hash(password));
    }
    return new Outcome.Admitted(new Proof(known.account(), known.setAt(), SignInWay.PASSWORD));
  }

  private boolean hasLapsed(Credentials known) {
    return known.oneTimeUntil().filter(last -> !last.isAfter(realTime.instant())).isPresent();
  }

  private Outcome wrong(GuessKey key, int failures, OptionalLong account, Origin origin) {
    guesses.failed(key, failures);
    log.failed(account, SignInWay.PASSWORD, origin);
    return new Outcome.Wrong();
  }
}
