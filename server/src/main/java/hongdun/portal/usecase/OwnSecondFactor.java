package hongdun.portal.usecase;

import hongdun.portal.AuditTrail;
import hongdun.portal.AuditTrail.Act;
import hongdun.portal.KeyFile;
import hongdun.portal.Words;
import hongdun.portal.domain.GuessKey;
import hongdun.portal.domain.OneTimePassword;
import hongdun.portal.domain.Origin;
import hongdun.portal.domain.SignInWay;
import hongdun.portal.persistence.SecondFactors;
import hongdun.shared.Language;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 第二验证因素 — an authenticator of one's own: set up, shown at the sign-in, given up. Each code opens
 * once; whoever guesses waits.
 */
@Service
public class OwnSecondFactor {
  private static final int RECOVERY_CODES = 10;
  private static final String RECOVERY_PURPOSE = "recovery-code:";

  private final SecondFactors factors;
  private final KeyFile keys;
  private final Safeguards safeguards;
  private final TellOwner owner;
  private final Words words;
  private final InstantSource realTime;
  private final SecureRandom random = new SecureRandom();

  OwnSecondFactor(
      SecondFactors factors,
      KeyFile keys,
      Safeguards safeguards,
      TellOwner owner,
      Words words,
      @Qualifier("realTime") InstantSource realTime) {
    this.factors = factors;
    this.keys = keys;
    this.safeguards = safeguards;
    this.owner = owner;
    this.words = words;
    this.realTime = realTime;
  }

  /** How it stands: since when, and how many recovery codes are left. */
  public record Standing(Optional<Instant> since, int codesLeft) {
    public boolean isOn() {
      return since.isPresent();
    }
  }

  /** What is put into an authenticator: as a picture, and to be typed, in groups of four. */
  public record Setup(QrPicture picture, String secret) {
    @Override
    public String toString() {
      return "Setup[•••]";
    }
  }

  /** What came of a code. */
  public sealed interface Shown {
    record Right(SignInWay way) implements Shown {}

    record Wrong() implements Shown {}

    record Locked(Instant until) implements Shown {}
  }

  @Transactional(readOnly = true)
  public Standing standing(long account) {
    return new Standing(
        factors.find(account).flatMap(SecondFactors.FactorRow::confirmedAt),
        factors.codesLeft(account));
  }

  /** Begins to set one up; what was begun before is void. */
  @Transactional
  public void begin(long account) {
    factors.begin(
        account, keys.seal(purpose(account), Totp.invented().secret()), realTime.instant());
  }

  /** What was begun and is not confirmed yet. */
  @Transactional(readOnly = true)
  public Optional<Setup> begun(long account) {
    return factors
        .find(account)
        .filter(factor -> factor.confirmedAt().isEmpty())
        .map(factor -> {
          var totp = totp(account, factor);
          var name = owner.account(account).map(one -> one.address()).orElse("");
          return new Setup(
              QrPicture.of(totp.address(words.text(Language.ZH, "portal.name"), name)),
              totp.inBase32().replaceAll("(.{4})(?=.)", "$1 "));
        });
  }

  /** Shows a code at the sign-in, of the authenticator or for recovery. */
  public Shown show(long account, String code, Origin origin) {
    var shown = shown(account, code);
    if (shown instanceof Shown.Wrong) {
      safeguards.log().failed(OptionalLong.of(account), SignInWay.CODE, origin);
    }
    return shown;
  }

  private Shown shown(long account, String code) {
    var key = GuessKey.ofSecondFactor(account);
    var begun = safeguards.guesses().begin(key);
    if (begun.lockedUntil().isPresent()) {
      return new Shown.Locked(begun.lockedUntil().get());
    }
    var way = wayOf(account, code);
    if (way.isEmpty()) {
      safeguards.guesses().failed(key, begun.failures());
      return new Shown.Wrong();
    }
    safeguards.guesses().forgive(key);
    return new Shown.Right(way.get());
  }

  private Optional<SignInWay> wayOf(long account, String code) {
    var entered = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    if (entered.matches("[0-9]{6}")) {
      return useCode(account, entered) ? Optional.of(SignInWay.CODE) : Optional.empty();
    }
    return factors.useCode(account, digests(account, entered), realTime.instant())
        ? Optional.of(SignInWay.RECOVERY_CODE)
        : Optional.empty();
  }

  /** One statement says that a step is used up, so of two that show the same code one is right. */
  private boolean useCode(long account, String code) {
    var factor = factors.find(account);
    var step =
        factor
            .map(one -> totp(account, one).stepOf(code, realTime.instant(), one.lastStep()))
            .orElseGet(OptionalLong::empty);
    return step.isPresent() && factors.use(account, step.getAsLong());
  }

  /**
   * Turns it on with a first code. The recovery codes are returned this once; empty when the code
   * was wrong.
   */
  @Transactional
  public Optional<List<String>> confirm(long account, String code) {
    var begun = factors.find(account).filter(factor -> factor.confirmedAt().isEmpty());
    if (begun.isEmpty()
        || !(shown(account, code) instanceof Shown.Right(var way))
        || way != SignInWay.CODE) {
      return Optional.empty();
    }
    factors.confirm(account, realTime.instant());
    safeguards.trail().write(AuditTrail.Line.of(Act.SECOND_FACTOR_ON, account).on(account));
    owner.tell(account, "portal.letter.second-factor-on");
    return Optional.of(newCodes(account));
  }

  /** New recovery codes in place of the old ones; empty when the code was wrong. */
  @Transactional
  public Optional<List<String>> renewCodes(long account, String code) {
    if (!factors.isOn(account) || !(shown(account, code) instanceof Shown.Right)) {
      return Optional.empty();
    }
    safeguards.trail().write(AuditTrail.Line.of(Act.RECOVERY_CODES_RENEWED, account).on(account));
    return Optional.of(newCodes(account));
  }

  private List<String> newCodes(long account) {
    var codes =
        Stream.generate(() -> OneTimePassword.recoveryCode(random))
            .distinct()
            .limit(RECOVERY_CODES)
            .toList();
    factors.replaceCodes(
        account,
        keys.newestKey(),
        codes.stream()
            .map(code -> keys.digest(RECOVERY_PURPOSE + account, bytes(code.replace("-", ""))))
            .toList());
    return codes;
  }

  /** Gives it up; false when the code was wrong. */
  @Transactional
  public boolean turnOff(long account, String code) {
    if (!factors.isOn(account) || !(shown(account, code) instanceof Shown.Right)) {
      return false;
    }
    factors.remove(account);
    safeguards.trail().write(AuditTrail.Line.of(Act.SECOND_FACTOR_OFF, account).on(account));
    owner.tell(account, "portal.letter.second-factor-off");
    return true;
  }

  private Totp totp(long account, SecondFactors.FactorRow factor) {
    return new Totp(keys.open(purpose(account), factor.secret()));
  }

  private List<byte[]> digests(long account, String entered) {
    return keys.digests(RECOVERY_PURPOSE + account, bytes(entered));
  }

  /** For what, and for whom, a secret is sealed. */
  static String purpose(long account) {
    return "second-factor:" + account;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
