package hongdun.portal.usecase;

import hongdun.portal.SignedIn;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.Proof;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.SecondFactors;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 准入 — says what is still asked of somebody who proved his password, and lets him in. */
@Service
public class Admission {
  private final AccountRows accounts;
  private final SecondFactors factors;
  private final FactorDuty duty;
  private final SignInLog log;
  private final Visitor visitor;

  Admission(
      AccountRows accounts,
      SecondFactors factors,
      FactorDuty duty,
      SignInLog log,
      Visitor visitor) {
    this.accounts = accounts;
    this.factors = factors;
    this.duty = duty;
    this.log = log;
    this.visitor = visitor;
  }

  /** What comes next. */
  public sealed interface Step {
    /** He is in; the sign-in before this one, if there was one. */
    record Admitted(SignedIn who, Optional<SignInLog.Before> before) implements Step {}

    /** He shows the code of his authenticator, or a recovery code. */
    record CodeAsked() implements Step {}

    /** His password was given by an administrator: he chooses his own. */
    record PasswordAsked() implements Step {}

    /** His office asks for a second factor and he has none yet. */
    record FactorAsked() implements Step {}

    /** The password has changed meanwhile, or the account is closed: he begins anew. */
    record Lapsed() implements Step {}
  }

  /** In this order, so that nobody who only knows a password changes anything of an account. */
  @Transactional
  public Step next(Proof proof, Origin origin) {
    var credentials = accounts.credentials(proof.account());
    var who = visitor.of(proof.account());
    if (who.isEmpty()
        || credentials.filter(one -> one.setAt().equals(proof.passwordSet())).isEmpty()) {
      return new Step.Lapsed();
    }
    boolean hasFactor = factors.isOn(proof.account());
    if (hasFactor && !proof.isSecondShown()) {
      return new Step.CodeAsked();
    }
    if (credentials.get().oneTimeUntil().isPresent()) {
      return new Step.PasswordAsked();
    }
    if (!hasFactor && duty.isOwedBy(who.get())) {
      return new Step.FactorAsked();
    }
    return new Step.Admitted(who.get(), log.succeeded(proof.account(), proof.way(), origin));
  }

  /** Whether somebody who is in has got an office meanwhile that asks for more than he showed. */
  @Transactional(readOnly = true)
  public boolean owesMore(SignedIn who) {
    return duty.isOwedBy(who) && !factors.isOn(who.account());
  }
}
