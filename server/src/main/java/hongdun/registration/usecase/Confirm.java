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

  /** What a signatory sees behind his link. */
  public record Open(
      Application application, Signatory signatory, boolean signed, boolean codeSent) {
    public Draft draft() {
      return application.draft();
    }
  }

  /** The outcome of confirming. */
  public enum Confirmed {
    SIGNED,
    WRONG_CODE,
    /** The code is too old, was tried too often, or none was asked for. */
    CODE_SPENT,
    /** The text changed since the link was sent; a new link comes. */
    TEXT_CHANGED
  }

  /** What stands behind a link; a link that is not known is not found. */
  @Transactional
  public Open open(String token) {
    var invitation = invitation(token);
    return opened(invitation);
  }

  /** Sends the code for a link; asked for again within a minute, the one sent holds. */
  @Transactional
  public Open sendCode(String token) {
    var invitation = invitation(token);
    var open = opened(invitation);
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
              List.of(open.signatory().name(), open.application().title(), code)));
    }
    return new Open(open.application(), open.signatory(), open.signed(), true);
  }

  @Transactional
  public Confirmed confirm(String token, String code) {
    var invitation = invitation(token);
    var open = opened(invitation);
    if (open.signed()) {
      return Confirmed.SIGNED;
    }
    if (!Answers.hash(open.draft()).equals(invitation.textHash())
        || !fillIn.isOpen(open.application())) {
      return Confirmed.TEXT_CHANGED;
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

  private Invitation invitation(String token) {
    return signing
        .lockInvitation(Token.digest(token))
        .orElseThrow(() -> new NotFound("No invitation to sign with this token"));
  }

  private Open opened(Invitation invitation) {
    var application =
        applications
            .find(invitation.application())
            .filter(found -> found.state() != Application.State.PURGED)
            .orElseThrow(() -> new NotFound("The application is gone"));
    var signatory =
        Signatories.of(application.draft()).stream()
            .filter(one -> one.key().equals(invitation.signatory()))
            .findFirst()
            .orElseThrow(() -> new NotFound("The signatory is no longer asked"));
    var signed =
        signing.of(application.id(), invitation.textHash()).stream()
            .anyMatch(signature -> signature.signatory().equals(signatory.key()));
    return new Open(application, signatory, signed, invitation.codeSentAt().isPresent());
  }
}
