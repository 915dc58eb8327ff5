package hongdun.portal.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.Outbox;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.GuessKey;
import hongdun.portal.domain.PasswordRule;
import hongdun.portal.domain.SentCode;
import hongdun.portal.persistence.AccountRows;
import hongdun.portal.persistence.Resets;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重置密码 — who lost his password gets a code at his address and chooses another. The answer is the
 * same for an address that has no account; nothing is sent there.
 */
@Service
public class ResetPassword {
  private static final int TRIES = 5;

  /** How many codes are sent to one address while they last. */
  private static final int CODES = 3;

  private final Resets resets;
  private final AccountRows accounts;
  private final Safeguards safeguards;
  private final TellOwner owner;
  private final Outbox outbox;
  private final InstantSource realTime;
  private final SecureRandom random = new SecureRandom();

  ResetPassword(
      Resets resets,
      AccountRows accounts,
      Safeguards safeguards,
      TellOwner owner,
      Outbox outbox,
      @Qualifier("realTime") InstantSource realTime) {
    this.resets = resets;
    this.accounts = accounts;
    this.safeguards = safeguards;
    this.owner = owner;
    this.outbox = outbox;
    this.realTime = realTime;
  }

  /** What came of a code. */
  public sealed interface Confirmation {
    record Confirmed() implements Confirmation {}

    record WrongCode(int triesLeft) implements Confirmation {}

    record Lapsed() implements Confirmation {}
  }

  /** What came of the new password. */
  public sealed interface Ending {
    record Replaced() implements Ending {}

    record Faulty(List<Shortcoming> faults) implements Ending {}

    record Lapsed() implements Ending {}
  }

  /** Begins; empty when what was entered is no address a code can be sent to. */
  @Transactional
  public Optional<UUID> begin(String entered, Language language) {
    return Address.reachable(entered).map(address -> send(address, language));
  }

  private UUID send(Address address, Language language) {
    var token = SentCode.token(random);
    var code = SentCode.random(random);
    var account = accounts.findByAddress(address);
    boolean sends = account.isPresent() && mayBeSent(address);
    resets.insert(
        token,
        address,
        account.map(one -> OptionalLong.of(one.id())).orElseGet(OptionalLong::empty),
        sends ? SentCode.digest(token, code) : null,
        TRIES,
        realTime.instant().plus(SentCode.LASTS));
    if (sends) {
      outbox.send(
          new Outbox.Message(
              address.value(),
              language,
              "portal.reset.message.subject",
              "portal.reset.message",
              List.of(account.get().displayName(), code),
              true));
    }
    return token;
  }

  private boolean mayBeSent(Address address) {
    return resets.underWay(address, realTime.instant()) < CODES
        && safeguards.guesses().lockedUntil(GuessKey.ofResetCode(address)).isEmpty();
  }

  @Transactional
  public boolean isUnderWay(UUID token) {
    return resets.take(token, realTime.instant()).isPresent();
  }

  @Transactional
  public boolean isConfirmed(UUID token) {
    return resets.take(token, realTime.instant()).filter(Resets.ResetRow::confirmed).isPresent();
  }

  @Transactional
  public Confirmation confirm(UUID token, String code) {
    var found = resets.take(token, realTime.instant()).filter(reset -> reset.triesLeft() > 0);
    if (found.isEmpty()) {
      return new Confirmation.Lapsed();
    }
    var reset = found.get();
    if (reset.confirmed()
        || reset.codeDigest().filter(digest -> SentCode.isSame(digest, token, code)).isPresent()) {
      resets.confirm(token, realTime.instant(), realTime.instant().plus(SentCode.CONFIRMED_LASTS));
      return new Confirmation.Confirmed();
    }
    resets.useTry(token);
    if (reset.account().isPresent()) {
      countAgainst(reset.account().getAsLong());
    }
    return new Confirmation.WrongCode(reset.triesLeft() - 1);
  }

  /** Whoever guesses at the codes of an address soon gets no new ones. */
  private void countAgainst(long account) {
    for (var address : accounts.addresses(account)) {
      var key = GuessKey.ofResetCode(Address.toSignIn(address));
      safeguards.guesses().failed(key, safeguards.guesses().begin(key).failures());
    }
  }

  /** Replaces the password: all sessions end, and the owner is told. */
  @Transactional
  public Ending finish(UUID token, String password, String again) {
    var account =
        resets
            .take(token, realTime.instant())
            .filter(Resets.ResetRow::confirmed)
            .map(reset -> reset.account().getAsLong())
            .flatMap(owner::account);
    if (account.isEmpty()) {
      return new Ending.Lapsed();
    }
    var faults = faults(account.get(), password, again);
    if (!faults.isEmpty()) {
      return new Ending.Faulty(faults);
    }
    replace(account.get(), password);
    return new Ending.Replaced();
  }

  private List<Shortcoming> faults(Accounts.Account account, String password, String again) {
    var known = new ArrayList<>(accounts.addresses(account.id()));
    known.add(account.displayName());
    return PasswordRule.faults("password", password, "again", again, known);
  }

  private void replace(Accounts.Account account, String password) {
    var now = realTime.instant();
    accounts.setPassword(account.id(), safeguards.passwords().hash(password), now);
    resets.endOf(account.id(), now);
    for (var one : accounts.addresses(account.id())) {
      var address = Address.toSignIn(one);
      safeguards.guesses().forgive(GuessKey.ofPassword(address));
      safeguards.guesses().forgive(GuessKey.ofResetCode(address));
    }
    safeguards.sessions().endAll(account.id());
    safeguards.trail().write(AuditTrail.Line.of(Act.PASSWORD_RESET, account.id()).on(account.id()));
    owner.tell(account, "portal.letter.password-reset");
  }
}
