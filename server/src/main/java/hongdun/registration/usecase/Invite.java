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
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 邀请签署 — sends everyone who has still to sign his personal link. */
@Component
public class Invite {
  private final Sign sign;
  private final FillIn fillIn;
  private final Visibility visibility;
  private final Letters letters;
  private final InstantSource clock;

  Invite(Sign sign, FillIn fillIn, Visibility visibility, Letters letters, InstantSource clock) {
    this.sign = sign;
    this.fillIn = fillIn;
    this.visibility = visibility;
    this.letters = letters;
    this.clock = clock;
  }

  /** Sends a personal link to everyone who has not signed the text as it is; says how many. */
  @Transactional
  public int invite(ApplicationId id, SignedIn visitor) {
    var application = visibility.lockAsApplicant(id, visitor);
    fillIn.requireOpen(application);
    var missing = sign.missing(application);
    missing.forEach(signatory -> letters.send(application, signatory, clock));
    return missing.size();
  }

  /** 邀请函 — the letter with the link, of which only the hash is kept. */
  @Component
  record Letters(Signing signing, Outbox outbox, PublicAddress address) {
    void send(Application application, Signatory signatory, InstantSource clock) {
      var token = Token.random();
      signing.invite(
          application.id(),
          signatory.key(),
          Answers.hash(application.draft()),
          Token.digest(token),
          clock.instant());
      outbox.send(
          new Message(
              signatory.contact(),
              application.language(),
              "registration.sign.message.subject",
              "registration.sign.message.body",
              List.of(signatory.name(), application.title(), address.of("/sign/" + token))));
    }
  }
}
