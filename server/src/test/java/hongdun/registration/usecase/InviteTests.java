package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.Browser;
import hongdun.portal.NotFound;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Answers;
import hongdun.registration.domain.PremisesAnswers;
import hongdun.registration.persistence.Signing;
import hongdun.registration.usecase.Confirm.End;
import hongdun.registration.usecase.Confirm.Link;
import hongdun.registration.usecase.Invite.Invited;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 签署链接: nobody is flooded with them, and they end with the text and with the matter. */
@HongdunTest
class InviteTests {
  @LocalServerPort private int port;
  private final HandedInApplications given;
  private final Invite invite;
  private final Confirm confirm;
  private final FillIn fillIn;
  private final Signing signing;
  private final InstantSource clock;

  InviteTests(
      HandedInApplications given,
      Invite invite,
      Confirm confirm,
      FillIn fillIn,
      Signing signing,
      InstantSource clock) {
    this.given = given;
    this.invite = invite;
    this.confirm = confirm;
    this.fillIn = fillIn;
    this.signing = signing;
    this.clock = clock;
  }

  @Test
  void ofOneTextALinkComesOnceInTenMinutes() {
    var applicant = given.applicant();
    var id = given.withOwnAddresses(applicant);

    var first = invite.invite(id, applicant);
    var atOnceAgain = invite.invite(id, applicant);
    changeAddress(id, applicant);
    var ofTheNewText = invite.invite(id, applicant);

    assertThat(first).isEqualTo(new Invited(3, 0, 0));
    assertThat(atOnceAgain).isEqualTo(new Invited(0, 3, 0));
    assertThat(ofTheNewText).isEqualTo(new Invited(3, 0, 0));
  }

  @Test
  void toOneAddressTwentyLinksADayWhoeverSendsThem() {
    var first = given.applicant();
    var crowded = given.withOwnAddresses(first);
    var address = given.application(crowded).draft().people().getFirst().contact();
    for (int i = 0; i < 20; i++) {
      link(crowded, "p1", "link " + i + address, address);
    }

    assertThat(invite.invite(crowded, first)).isEqualTo(new Invited(2, 0, 1));
  }

  @Test
  void whoSignsReadsThePapersAndHisOwnNumberAndNotThoseOfTheOthers() throws IOException {
    var applicant = given.applicant();
    var id = given.withOwnAddresses(applicant);
    var token = UUID.randomUUID().toString();
    link(id, "p1", token, token);
    var people = given.application(id).draft().people();
    try (var browser = new Browser(port);
        var client = HttpClient.newHttpClient()) {
      var page = browser.get("/sign/" + token).body();
      var paper = "/sign/" + token + "/papers/articles.pdf";
      assertThat(page)
          .contains(paper, people.getFirst().documentNumber())
          .doesNotContain(people.getLast().documentNumber());

      var pdf =
          client
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + paper)).build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();

      try (var document = Loader.loadPDF(pdf)) {
        var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
        assertThat(text).contains("章程");
        people.stream()
            .skip(1)
            .forEach(other -> assertThat(text).doesNotContain(other.documentNumber()));
      }
      assertThat(browser.get("/sign/" + token + "/papers/licence-original.pdf").status())
          .isEqualTo(404);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLinkShowsNothingAnyMoreWhenTheTextIsAnother() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant);
    var token = UUID.randomUUID().toString();
    link(id, "p1", token, token);
    assertThat(confirm.open(token)).isInstanceOf(Link.Open.class);

    changeAddress(id, applicant);

    assertThat(confirm.open(token)).isEqualTo(new Link.Ended(End.TEXT_CHANGED));
    assertThat(confirm.sendCode(token)).isEqualTo(new Link.Ended(End.TEXT_CHANGED));
    assertThat(confirm.confirm(token, "000000")).isEqualTo(Confirm.Confirmed.ENDED);
  }

  @Test
  void aLinkOfAnOlderTextDoesNotSaySignedForTheNewOne() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant, "p1");
    var token = UUID.randomUUID().toString();
    link(id, "p1", token, token);
    assertThat(confirm.open(token))
        .isInstanceOfSatisfying(Link.Open.class, open -> assertThat(open.signed()).isTrue());

    changeAddress(id, applicant);

    assertThat(confirm.open(token)).isEqualTo(new Link.Ended(End.TEXT_CHANGED));
  }

  @Test
  void aLinkEndsWhenTheApplicationIsHandedIn() {
    var applicant = given.applicant();
    var id = given.signedOnlineBy(applicant, "p1", "p2", "p3");
    var token = UUID.randomUUID().toString();
    link(id, "p1", token, token);

    given.handIn(id, applicant);

    assertThat(confirm.open(token)).isEqualTo(new Link.Ended(End.CLOSED));
  }

  @Test
  void aLinkNobodySentIsNotFound() {
    assertThatThrownBy(() -> confirm.open("no-such-link")).isInstanceOf(NotFound.class);
  }

  private void link(ApplicationId id, String signatory, String token, String address) {
    signing.invite(
        id,
        signatory,
        Answers.hash(given.application(id).draft()) + (token.equals(address) ? "" : "old"),
        Token.digest(token),
        Token.digest(address),
        clock.instant());
  }

  private void changeAddress(ApplicationId id, SignedIn applicant) {
    fillIn.change(
        id, applicant, draft -> draft.withPremises(new PremisesAnswers("草市街3号", "LEASE", "陈伟")));
  }
}
