package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 窗口当场办结 — somebody comes to the counter and leaves with the licence (Rules Art. 18). */
@Journeys
class CounterJourneys {

  @Test
  void theCounterEntersAWalkInAndTwoOfficersFinishOnTheSpot(Journey journey) {
    var company = CompanyToBe.invented();
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.ALL_ROUND);
    var counter = officer.visitor().open("/desk/counter").look("counter");
    counter.press("registration.counter.begin").look("counter-faults");
    counter
        .fill("registration.counter.name", company.applicant().name())
        .press("registration.counter.begin");
    var form = ApplicationForm.begunBy(counter).fillToThePapers(company);
    counter.look("counter-papers");
    form.original("identity").original("domicile").goOn().isAt("check");
    form.open("sign");
    counter.look("counter-sign");
    for (int founder = 1; founder <= company.founders().size(); founder++) {
      counter.tick("signatories", "p" + founder);
    }
    counter.press("registration.sign.checked").look("counter-all-signed");
    counter.press("registration.check.submit").look("counter-handed-in");

    counter.follow("registration.overview.desk");
    officer.accept().proposeApproval();
    var second = OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(officer.matter());
    second
        .visitor()
        .sees("registration.sign.way.COUNTER")
        .sees("registration.deed.counter.originals")
        .sees("registration.deed.counter.signatures");
    second.approve();

    var licence = IssuedPaper.open(second.visitor(), Papers.LICENCE.addressOn(second.visitor()));
    assertThat(licence.words()).contains(company.name());
    var receipt = IssuedPaper.open(second.visitor(), Papers.RECEIPT.addressOn(second.visitor()));
    assertThat(receipt.words()).contains(company.applicant().name());
    journey.visitor().open("/search?q=" + company.tradeName()).seesText(company.name());
  }
}
