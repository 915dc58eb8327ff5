package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PremisesAnswers;
import org.junit.jupiter.api.Test;

/** 住所使用证明: the owner of the premises always stands in the statement that is signed. */
@HongdunTest
class DomicileOwnerTests {
  private final HandedInApplications given;
  private final PaperFieldsToSign papers;
  private final FillIn fillIn;
  private final SignedIn applicant;

  DomicileOwnerTests(HandedInApplications given, PaperFieldsToSign papers, FillIn fillIn) {
    this.given = given;
    this.papers = papers;
    this.fillIn = fillIn;
    this.applicant = given.applicant();
  }

  @Test
  void premisesOfOnesOwnBelongToAllShareholdersUnlessOneIsNamed() {
    var id = given.signedOnlineBy(applicant);
    var draft = given.application(id).draft();
    var shareholders = draft.holders().stream().map(draft::holderName).toList();
    assertThat(shareholders).hasSizeGreaterThan(1);

    assertThat(owner(id, "OWN", "")).isEqualTo(String.join("、", shareholders));
    assertThat(owner(id, "OWN", shareholders.getLast())).isEqualTo(shareholders.getLast());
  }

  @Test
  void premisesOfAnotherBelongToWhoeverIsNamed() {
    var id = given.signedOnlineBy(applicant);

    assertThat(owner(id, "LEASE", "陈伟")).isEqualTo("陈伟");
    assertThat(owner(id, "FREE_USE", "陈伟")).isEqualTo("陈伟");
    assertThat(owner(id, "LEASE", "")).as("asked for before it is handed in").isEmpty();
  }

  private String owner(ApplicationId id, String right, String owner) {
    fillIn.change(id, applicant, draft -> at(draft, right, owner));
    return papers.of(given.application(id)).getOrDefault("owner", "");
  }

  private static Draft at(Draft draft, String right, String owner) {
    return draft.withPremises(new PremisesAnswers("草市街2号3楼", right, owner));
  }
}
