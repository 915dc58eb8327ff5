package hongdun.registration.usecase;

import hongdun.portal.NotFound;
import hongdun.portal.Outbox;
import hongdun.portal.Outbox.Message;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Invitation;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Signing;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 本人确认 — a signatory reads the text behind his personal link and confirms it with a code. */
@Component
public class Confirm {
  private static final Duration CODE_HOLDS = Duration.ofMinutes(15);
  private static final Duration BETWEEN_CODES = Duration.ofSeconds(60);
  private static final int TRIES = 5;

  private final Applications applications;
  private final Signing signing;
  private final FillIn fillIn;
  private final Outbox outbox;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Confirm(
      Applications applications,
      Signing signing,
      FillIn fillIn,
      Outbox outbox,
      InstantSource clock) {
    this.applications = applications;
    this.signing = signing;
    this.fillIn = fillIn;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What stands behind a link. */
  public sealed interface Link {
    /** The text it was sent for, as long as it is open for signing. */
    record Open(Application application, Signatory signatory, boolean signed, boolean codeSent)
        implements Link {
      public Draft draft() {
        return application.draft();
      }
    }

    /** It has ended and shows nothing of the application any more. */
    record Ended(End why) implements Link {}
  }

  /** 链接失效 — why a link has ended. */
  public enum End {
    /** The text is another than the one it was sent for. */
    TEXT_CHANGED,
    /** Handed in, withdrawn or decided: nothing is signed any more. */
    CLOSED
  }

  /** The outcome of confirming. */
  public enum Confirmed {
    SIGNED,
    WRONG_CODE,
    /** The code is too old, was tried too often, or none was asked for. */
    CODE_SPENT,
    /** The link ended before the code came. */
    ENDED
  }

  /** What stands behind a link; a link that is not known is not found. */
  @Transactional(readOnly = true)
  public Link open(String token) {
    return behind(signing.invitation(Token.digest(token)).orElseThrow(Confirm::unknown));
  }

  /** Sends the code for a link; asked for again within a minute, the one sent holds. */
  @Transactional
  public Link sendCode(String token) {
    var invitation = lock(token);
    if (!(behind(invitation) instanceof Link.Open open)) {
      return behind(invitation);
    }
    var now = clock.instant();
    var tooSoon =
        invitation
            .codeSentAt()
            .filter(sent -> sent.plus(BETWEEN_CODES).isAfter(now) && !sent.isAfter(now))
            .isPresent();
    if (!open.signed() && !tooSoon) {
      var code = "%06d".formatted(random.nextInt(1_000_000));
      signing.codeSent(invitation.id(), Token.digest(invitation.id() + ":" + code), now);
      outbox.send(
          new Message(
                  open.signatory().contact(),
                  open.application().language(),
                  "registration.sign.code.subject",
                  "registration.sign.code.body",
                  List.of(open.signatory().name(), open.application().title(), code))
              .lasting(CODE_HOLDS));
    }
    return new Link.Open(open.application(), open.signatory(), open.signed(), true);
  }

  @Transactional
  public Confirmed confirm(String token, String code) {
    var invitation = lock(token);
    if (!(behind(invitation) instanceof Link.Open open)) {
      return Confirmed.ENDED;
    }
    if (open.signed()) {
      return Confirmed.SIGNED;
    }
    var now = clock.instant();
    var fresh =
        invitation.codeSentAt().filter(sent -> sent.plus(CODE_HOLDS).isAfter(now)).isPresent();
    if (!fresh || invitation.codeHash().isEmpty() || invitation.tries() >= TRIES) {
      return Confirmed.CODE_SPENT;
    }
    if (!MessageDigest.isEqual(
        invitation.codeHash().get(), Token.digest(invitation.id() + ":" + code))) {
      signing.wrongCode(invitation.id());
      return Confirmed.WRONG_CODE;
    }
    signing.sign(
        open.application().id(),
        open.signatory().key(),
        invitation.textHash(),
        open.signatory().name(),
        Way.LINK,
        OptionalLong.empty(),
        now);
    return Confirmed.SIGNED;
  }

  private Invitation lock(String token) {
    return signing.lockInvitation(Token.digest(token)).orElseThrow(Confirm::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("No invitation to sign with this token");
  }

  private Link behind(Invitation invitation) {
    var application =
        applications
            .find(invitation.application())
            .filter(found -> found.state() != Application.State.PURGED)
            .orElseThrow(() -> new NotFound("The application is gone"));
    if (!fillIn.isOpen(application)) {
      return new Link.Ended(End.CLOSED);
    }
    if (!Answers.hash(application.draft()).equals(invitation.textHash())) {
      return new Link.Ended(End.TEXT_CHANGED);
    }
    var signatory =
        Signatories.of(application.draft()).stream()
            .filter(one -> one.key().equals(invitation.signatory()))
            .findFirst()
            .orElseThrow(() -> new NotFound("The signatory is no longer asked"));
    var signed =
        signing.of(application.id(), invitation.textHash()).stream()
            .anyMatch(signature -> signature.signatory().equals(signatory.key()));
    return new Link.Open(application, signatory, signed, invitation.codeSentAt().isPresent());
  }
}
