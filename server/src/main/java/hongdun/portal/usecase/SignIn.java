package hongdun.portal.usecase;

import hongdun.portal.SignedIn;
import hongdun.portal.domain.Address;
import hongdun.portal.persistence.AccountRows;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** 登录 — lets in who knows the password; unknown and wrong are one answer and take the same time. */
@Service
public class SignIn {
  private final AccountRows accounts;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final Visitor visitor;

  SignIn(AccountRows accounts, Passwords passwords, SignInAttempts attempts, Visitor visitor) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.visitor = visitor;
  }

  /** What came of a try. */
  public sealed interface Outcome {
    record Admitted(SignedIn who) implements Outcome {}

    record Wrong() implements Outcome {}

    record Locked(Instant until) implements Outcome {}
  }

  public Outcome signIn(String entered, String password, String remote) {
    var address = Address.toSignIn(entered);
    var begun = attempts.begin(address);
    if (begun.lockedUntil().isPresent()) {
      return new Outcome.Locked(begun.lockedUntil().get());
    }
    var credentials = accounts.credentials(address);
    if (credentials.isEmpty()) {
      passwords.matchNobodys(password);
      attempts.failed(address, OptionalLong.empty(), begun.failures(), remote);
      return new Outcome.Wrong();
    }
    var account = credentials.get().account();
    var hash = credentials.get().hash();
    if (!passwords.matches(password, hash)) {
      attempts.failed(address, OptionalLong.of(account), begun.failures(), remote);
      return new Outcome.Wrong();
    }
    var better =
        passwords.isOutdated(hash)
            ? Optional.of(passwords.hash(password))
            : Optional.<String>empty();
    attempts.succeeded(address, account, better, remote);
    return visitor.of(account).<Outcome>map(Outcome.Admitted::new).orElseGet(Outcome.Wrong::new);
  }
}
