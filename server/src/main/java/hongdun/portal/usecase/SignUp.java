package hongdun.portal.usecase;

import hongdun.portal.Accounts;
import hongdun.portal.Outbox;
import hongdun.portal.domain.Address;
import hongdun.portal.domain.PasswordRule;
import hongdun.portal.domain.SentCode;
import hongdun.portal.persistence.SignUps;
import hongdun.shared.Language;
import hongdun.shared.Shortcoming;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 注册账户 — a citizen makes an account: name and address, then the code sent there, then a password.
 * An address that has an account gets a message that says so; the page does not.
 */
@Service
public class SignUp {
  private static final int TRIES = 5;
  private static final int LONGEST_NAME = 50;

  private final SignUps signUps;
  private final Accounts accounts;
  private final Outbox outbox;
  private final InstantSource realTime;
  private final SecureRandom random = new SecureRandom();

  SignUp(
      SignUps signUps,
      Accounts accounts,
      Outbox outbox,
      @Qualifier("realTime") InstantSource realTime) {
    this.signUps = signUps;
    this.accounts = accounts;
    this.outbox = outbox;
    this.realTime = realTime;
  }

  /** What came of the first step. */
  public sealed interface Beginning {
    record Begun(UUID token) implements Beginning {}

    record Faulty(List<Shortcoming> faults) implements Beginning {}
  }

  /** What came of a code. */
  public sealed interface Confirmation {
    record Confirmed() implements Confirmation {}

    record WrongCode(int triesLeft) implements Confirmation {}

    record Lapsed() implements Confirmation {}
  }

  /** What came of the last step. */
  public sealed interface Ending {
    record SignedUp(long account) implements Ending {}

    record Faulty(List<Shortcoming> faults) implements Ending {}

    record Lapsed() implements Ending {}
  }

  @Transactional
  public Beginning begin(String name, String enteredAddress, Language language) {
    var faults = new ArrayList<Shortcoming>();
    if (name.isBlank()) {
      faults.add(Shortcoming.of("name", "portal.sign-up.name.missing"));
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      faults.add(
          Shortcoming.of("name", "portal.sign-up.name.too-long", Integer.toString(LONGEST_NAME)));
    }
    var address = Address.reachable(enteredAddress);
    if (address.isEmpty()) {
      faults.add(Shortcoming.of("address", "portal.sign-up.address.unreadable"));
    } else if (!outbox.reaches(address.get().value())) {
      faults.add(unreachable(address.get()));
    }
    if (!faults.isEmpty() || address.isEmpty()) {
      return new Beginning.Faulty(List.copyOf(faults));
    }
    return new Beginning.Begun(send(name, address.get(), language));
  }

  private UUID send(String name, Address address, Language language) {
    var token = SentCode.token(random);
    var code = SentCode.random(random);
    boolean known = accounts.findByAddress(address.value()).isPresent();
    signUps.insert(
        token,
        name,
        address,
        language.code(),
        known ? null : SentCode.digest(token, code),
        TRIES,
        realTime.instant().plus(SentCode.LASTS));
    var body = known ? "portal.sign-up.message.known" : "portal.sign-up.message.code";
    outbox.send(
        new Outbox.Message(
                address.value(),
                language,
                known
                    ? "portal.sign-up.message.known.subject"
                    : "portal.sign-up.message.code.subject",
                body,
                known ? List.of(name) : List.of(name, code))
            .lasting(SentCode.LASTS));
    return token;
  }

  /** Nothing carries a code there; the other kind of address is named. */
  private static Shortcoming unreachable(Address address) {
    var other = address.kind() == Address.Kind.EMAIL ? "MOBILE" : "EMAIL";
    return Shortcoming.of("address", "portal.sign-up.address.unreachable", other);
  }

  /** The address the code went to, as long as the sign-up lasts. */
  @Transactional
  public Optional<String> addressOf(UUID token) {
    return signUps.take(token, realTime.instant()).map(signUp -> signUp.address().value());
  }

  /** Whether the code was right and only the password is missing. */
  @Transactional
  public boolean isConfirmed(UUID token) {
    return signUps.take(token, realTime.instant()).map(SignUps.SignUpRow::confirmed).orElse(false);
  }

  @Transactional
  public Confirmation confirm(UUID token, String code) {
    var found = signUps.take(token, realTime.instant());
    if (found.isEmpty() || found.get().triesLeft() == 0) {
      return new Confirmation.Lapsed();
    }
    var signUp = found.get();
    if (signUp.confirmed()) {
      return new Confirmation.Confirmed();
    }
    boolean right =
        signUp.codeDigest().map(digest -> SentCode.isSame(digest, token, code)).orElse(false);
    if (right) {
      signUps.confirm(token, realTime.instant(), realTime.instant().plus(SentCode.CONFIRMED_LASTS));
      return new Confirmation.Confirmed();
    }
    signUps.useTry(token);
    return new Confirmation.WrongCode(signUp.triesLeft() - 1);
  }

  @Transactional
  public Ending finish(UUID token, String password, String again) {
    var found = signUps.take(token, realTime.instant()).filter(SignUps.SignUpRow::confirmed);
    if (found.isEmpty()) {
      return new Ending.Lapsed();
    }
    var signUp = found.get();
    var faults =
        PasswordRule.faults(
            "password",
            password,
            "again",
            again,
            List.of(signUp.displayName(), signUp.address().value()));
    if (!faults.isEmpty()) {
      return new Ending.Faulty(faults);
    }
    if (accounts.findByAddress(signUp.address().value()).isPresent()) {
      throw new AddressTaken();
    }
    var account =
        accounts.createForCitizen(signUp.address().value(), signUp.displayName(), password);
    signUps.end(token, realTime.instant());
    return new Ending.SignedUp(account);
  }
}
