package hongdun.registration.usecase;

import hongdun.portal.NotFound;
import hongdun.portal.Outbox;
import hongdun.portal.Outbox.Message;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.Invitation;
import hongdun.registration.domain.Signatories;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.domain.Signature;
import hongdun.registration.domain.Signature.Way;
import hongdun.registration.persistence.Applications;
import hongdun.registration.persistence.Signing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签署 — everyone who must sign confirms the text himself, by a personal link and a code, or on paper
 * before an officer (Rules Art. 16). A changed text asks again.
 */
@Component
public class Sign {
  private static final Duration CODE_HOLDS = Duration.ofMinutes(15);
  private static final Duration BETWEEN_CODES = Duration.ofSeconds(60);
  private static final int TRIES = 5;

  private final Applications applications;
  private final Signing signing;
  private final Visibility visibility;
  private final FillIn fillIn;
  private final Outbox outbox;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Sign(
      Applications applications,
      Signing signing,
      Visibility visibility,
      FillIn fillIn,
      Outbox outbox,
      InstantSource clock) {
    this.applications = applications;
    this.signing = signing;
    this.visibility = visibility;
    this.fillIn = fillIn;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A signatory and how far he is with the text as it is now. */
  public record Standing(Signatory signatory, Optional<Signature> signature, boolean invited) {}

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

  public List<Standing> standing(Application application) {
    var hash = Answers.hash(application.draft());
    var given = signing.of(application.id(), hash);
    return Signatories.of(application.draft()).stream()
        .map(signatory ->
            new Standing(
                signatory,
                given.stream()
                    .filter(signature -> signature.signatory().equals(signatory.key()))
                    .findFirst(),
                signing.isInvited(application.id(), signatory.key(), hash)))
        .toList();
  }

  public List<Signatory> missing(Application application) {
    return standing(application).stream()
        .filter(standing -> standing.signature().isEmpty())
        .map(Standing::signatory)
        .toList();
  }

  /** Sends a personal link to everyone who has not signed the text as it is; says how many. */
  @Transactional
  public int invite(ApplicationId id, SignedIn visitor, String site) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    var hash = Answers.hash(application.draft());
    var missing = missing(application);
    for (var signatory : missing) {
      var token = token();
      signing.invite(id, signatory.key(), hash, digest(token), clock.instant());
      outbox.send(
          new Message(
              signatory.contact(),
              application.language(),
              "registration.sign.message.subject",
              "registration.sign.message.body",
              List.of(signatory.name(), application.title(), site + "/sign/" + token)));
    }
    return missing.size();
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
      signing.codeSent(invitation.id(), digest(invitation.id() + ":" + code), now);
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
    if (!MessageDigest.isEqual(invitation.codeHash().get(), digest(invitation.id() + ":" + code))) {
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

  /** 窗口核对纸质签字: an officer has the signed paper of this text before him. */
  @Transactional
  public void signedBeforeOfficer(
      ApplicationId id, SignedIn officer, List<String> signatories, String hash) {
    var application = visibility.lockAsApplicant(id, officer);
    fillIn.requireOpen(application);
    if (!officer.isOfficer() || !Answers.hash(application.draft()).equals(hash)) {
      throw new TextChanged(id);
    }
    for (var signatory : Signatories.of(application.draft())) {
      if (signatories.contains(signatory.key())) {
        signing.sign(
            id,
            signatory.key(),
            hash,
            signatory.name(),
            Way.COUNTER,
            OptionalLong.of(officer.officer()),
            clock.instant());
      }
    }
  }

  private Invitation invitation(String token) {
    return signing
        .lockInvitation(digest(token))
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

  private String token() {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
