package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.domain.PasswordRule;
import hongdun.portal.domain.Proof;
import hongdun.portal.persistence.AccountRows;
import hongdun.shared.Shortcoming;
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
  private final Safeguards safeguards;
  private final TellOwner owner;
  private final InstantSource realTime;

  OwnAccount(
      AccountRows accounts,
      Safeguards safeguards,
      TellOwner owner,
      @Qualifier("realTime") InstantSource realTime) {
    this.accounts = accounts;
    this.safeguards = safeguards;
    this.owner = owner;
    this.realTime = realTime;
  }

  /** What the account page shows. */
  public record Details(List<String> addresses, List<SignInLog.Try> signIns) {}

  /** What came of a password that takes the place of a one-time password. */
  public sealed interface Choice {
    record Chosen(Proof proof) implements Choice {}

    record Faulty(List<Shortcoming> faults) implements Choice {}

    /** The one-time password has been replaced already, or by another. */
    record Lapsed() implements Choice {}
  }

  @Transactional(readOnly = true)
  public Details details(long account) {
    return new Details(
        accounts.addresses(account), safeguards.log().latest(account, SIGN_INS_SHOWN));
  }

  /** 首次登录改密 — the owner replaces the password an administrator gave him. */
  @Transactional
  public Choice chooseFirst(Proof proof, String password, String again) {
    var given =
        accounts
            .credentials(proof.account())
            .filter(one -> one.setAt().equals(proof.passwordSet()))
            .filter(one -> one.oneTimeUntil().isPresent());
    var who = owner.account(proof.account());
    if (given.isEmpty() || who.isEmpty()) {
      return new Choice.Lapsed();
    }
    var known = new ArrayList<>(accounts.addresses(proof.account()));
    known.add(who.get().displayName());
    var faults = new ArrayList<>(PasswordRule.faults("password", password, "again", again, known));
    if (faults.isEmpty() && safeguards.passwords().matches(password, given.get().hash())) {
      faults.add(Shortcoming.of("password", "portal.password.same"));
    }
    if (!faults.isEmpty()) {
      return new Choice.Faulty(List.copyOf(faults));
    }
    replace(proof.account(), password);
    var set = accounts.credentials(proof.account()).orElseThrow().setAt();
    return new Choice.Chosen(proof.withPasswordOf(set));
  }

  private void replace(long account, String password) {
    accounts.setPassword(account, safeguards.passwords().hash(password), realTime.instant());
    safeguards.trail().write(AuditTrail.Line.of(Act.PASSWORD_CHANGED, account).on(account));
    owner.tell(account, "portal.letter.password-changed");
  }

  /** Changes the password, or says everything that is wrong with the form. */
  @Transactional
  public List<Shortcoming> changePassword(
      long account, String name, String old, String password, String again) {
    var known = new ArrayList<>(accounts.addresses(account));
    known.add(name);
    var faults = new ArrayList<Shortcoming>();
    var hash = accounts.credentials(account).map(AccountRows.Credentials::hash);
    if (hash.isEmpty() || !safeguards.passwords().matches(old, hash.get())) {
      faults.add(Shortcoming.of("old", "portal.password.old-wrong"));
    }
    faults.addAll(PasswordRule.faults("password", password, "again", again, known));
    if (faults.isEmpty()) {
      replace(account, password);
    }
    return List.copyOf(faults);
  }

  /** 再次确认 — whether somebody who is in knows his password, before what matters is changed. */
  public boolean knowsPassword(long account, String password) {
    var hash = accounts.credentials(account).map(AccountRows.Credentials::hash);
    return hash.isPresent() && safeguards.passwords().matches(password, hash.get());
  }
}
