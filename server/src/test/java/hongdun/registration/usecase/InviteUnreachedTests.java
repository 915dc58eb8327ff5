package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Outbox;
import hongdun.portal.PublicAddress;
import hongdun.registration.persistence.Signing;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** 签署链接: where nothing carries messages the applicant is told, and no link is promised. */
@HongdunTest
class InviteUnreachedTests {
  private final HandedInApplications given;
  private final Sign sign;
  private final FillIn fillIn;
  private final Invite.Letters letters;
  private final InstantSource clock;

  InviteUnreachedTests(
      HandedInApplications given,
      Sign sign,
      FillIn fillIn,
      Signing signing,
      PublicAddress address,
      InstantSource clock) {
    this.given = given;
    this.sign = sign;
    this.fillIn = fillIn;
    this.letters = new Invite.Letters(signing, new NothingCarries(), address);
    this.clock = clock;
  }

  @Test
  void thoseNothingReachesAreCounted() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant);

    var invited = new Invite(sign, fillIn, letters, clock).invite(id, applicant);

    assertThat(invited.sent()).isPositive();
    assertThat(invited.unreached()).isEqualTo(invited.sent());
  }

  /** A bureau that has set up no mail server and no text messages. */
  private static final class NothingCarries implements Outbox {
    @Override
    public void send(Message message) {
      // It lies in the box.
    }

    @Override
    public boolean reaches(String address) {
      return false;
    }
  }
}
