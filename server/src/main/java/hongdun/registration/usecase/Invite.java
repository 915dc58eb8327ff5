package hongdun.registration.usecase;

import hongdun.portal.Outbox;
import hongdun.portal.Outbox.Message;
import hongdun.portal.PublicAddress;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.Application;
import hongdun.registration.domain.Signatories.Signatory;
import hongdun.registration.persistence.Signing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 邀请签署 — sends everyone who has still to sign his personal link. An address is whatever somebody
 * typed, so nobody can have it flooded: of one text a link comes at most every ten minutes, and an
 * address and an applicant have a day's measure.
 */
@Component
public class Invite {
  private static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofHours(24);
  private static final int TO_ONE_ADDRESS = 20;
  private static final int OF_ONE_APPLICANT = 500;

  private final Sign sign;
  private final FillIn fillIn;
  private final Letters letters;
  private final InstantSource clock;

  Invite(Sign sign, FillIn fillIn, Letters letters, InstantSource clock) {
    this.sign = sign;
    this.fillIn = fillIn;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param sent how many links went out
   * @param justSent how many hold a link that is minutes old
   * @param full how many got none, as the day's measure of links is used up
   * @param unreached of those sent, to how many nothing carries messages: only whoever has an
   *     account finds his link there
   */
  public record Invited(int sent, int justSent, int full, int unreached) {
    public Invited(int sent, int justSent, int full) {
      this(sent, justSent, full, 0);
    }
  }

  /** Sends a personal link to everyone who has not signed the text as it is. */
  @Transactional
  public Invited invite(ApplicationId id, SignedIn visitor) {
    var application = fillIn.lock(id, visitor);
    var now = clock.instant();
    var recent = letters.sentSince(application, now.minus(BETWEEN_LINKS));
    var left = OF_ONE_APPLICANT - letters.ofApplicant(application, now.minus(DAY));
    int sent = 0;
    int justSent = 0;
    int full = 0;
    int unreached = 0;
    for (var signatory : sign.missing(application)) {
      if (recent.contains(signatory.key())) {
        justSent++;
      } else if (sent >= left || letters.to(signatory, now.minus(DAY)) >= TO_ONE_ADDRESS) {
        full++;
      } else {
        letters.send(application, signatory, now);
        sent++;
        unreached += letters.reach(signatory) ? 0 : 1;
      }
    }
    fillIn.touch(id);
    return new Invited(sent, justSent, full, unreached);
  }

  /** 邀请函 — the letter with the link, of which only the hash is kept. */
  @Component
  record Letters(Signing signing, Outbox outbox, PublicAddress address) {
    Set<String> sentSince(Application application, Instant time) {
      return signing.invitedSince(application.id(), Answers.hash(application.draft()), time);
    }

    int ofApplicant(Application application, Instant time) {
      return signing.sentBySameApplicant(application.id(), time);
    }

    int to(Signatory signatory, Instant time) {
      return signing.sentTo(digest(signatory), time);
    }

    /** An address is one in whatever capitals it is typed. */
    private static byte[] digest(Signatory signatory) {
      return Token.digest(signatory.contact().toLowerCase(Locale.ROOT));
    }

    boolean reach(Signatory signatory) {
      return outbox.reaches(signatory.contact());
    }

    void send(Application application, Signatory signatory, Instant now) {
      var token = Token.random();
      signing.invite(
          application.id(),
          signatory.key(),
          Answers.hash(application.draft()),
          Token.digest(token),
          digest(signatory),
          now);
      outbox.send(
          new Message(
              signatory.contact(),
              application.language(),
              "registration.sign.message.subject",
              "registration.sign.message.body",
              List.of(signatory.name(), application.title(), address.of("/sign/" + token)),
              true));
    }
  }
}
