package hongdun.portal.usecase;

import hongdun.portal.domain.PasswordRule;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.SignIns;
import hongdun.shared.Shortcoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 我的账户 — what an account knows of itself, and its password changed by who knows the old one. */
@Service
public class OwnAccount {
  private static final int SIGN_INS_SHOWN = 5;
  private final AccountRows accounts;
  private final SignIns signIns;
  private final Passwords passwords;
  private final InstantSource realTime;

  OwnAccount(
      AccountRows accounts,
      SignIns signIns,
      Passwords passwords,
      @Qualifier("realTime") InstantSource realTime) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.realTime = realTime;
  }

  /** 最近登录 — one of the latest tries to sign in. */
  public record LatestSignIn(boolean succeeded, Instant at, String remote) {}

  /** What the account page shows. */
  public record Details(List<String> addresses, List<LatestSignIn> signIns) {}

  @Transactional(readOnly = true)
  public Details details(long account) {
    return new Details(
        accounts.addresses(account),
        signIns.latest(account, SIGN_INS_SHOWN).stream()
            .map(row -> new LatestSignIn(row.succeeded(), row.at(), row.remote()))
            .toList());
  }

  /** Changes the password, or says everything that is wrong with the form. */
  @Transactional
  public List<Shortcoming> changePassword(
      long account, String name, String old, String password, String again) {
    var known = new ArrayList<>(accounts.addresses(account));
    known.add(name);
    var faults = new ArrayList<Shortcoming>();
    var hash = accounts.hash(account);
    if (hash.isEmpty() || !passwords.matches(old, hash.get())) {
      faults.add(Shortcoming.of("old", "portal.password.old-wrong"));
    }
    faults.addAll(PasswordRule.faults("password", password, "again", again, known));
    if (faults.isEmpty()) {
      accounts.setPassword(account, passwords.hash(password), realTime.instant());
    }
    return List.copyOf(faults);
  }
}
