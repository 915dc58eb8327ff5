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

  @Test
  void theCounterEntersAWholeCompanyOnOnePage(Journey journey) {
    var company = CompanyToBe.invented();
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.ALL_ROUND);
    var counter = officer.visitor().open("/desk/counter/company").look("counter-company");
    counter.press("registration.household.check").look("counter-company-faults");
    assertThat(officer.faults()).hasSizeGreaterThan(10);

    fill(counter, company);
    counter.enter("find", "软件").press("registration.scope.search").look("counter-company-scope");
    counter.page().locator("[name=add]").first().check();
    counter.press("registration.household.check").look("counter-company-originals");
    assertThat(officer.faults()).hasSize(2);
    counter.tick("seen", "identity").tick("seen", "domicile");
    counter.press("registration.household.check").look("counter-company-clean");
    assertThat(officer.faults()).isEmpty();
    counter.tick("signed", "1").press("registration.company-sheet.hand-in");
    counter.sees("registration.household.handed-in").look("counter-company-done");

    counter.follow("registration.overview.desk");
    var second = OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(officer.matter());
    second.approve();
    journey.visitor().open("/search?q=" + company.tradeName()).seesText(company.name());
  }

  private static void fill(Visitor counter, CompanyToBe company) {
    counter
        .select("name.region", company.region())
        .select("name.division", CompanyToBe.DIVISION)
        .enter("name.tradeName", company.tradeName())
        .enter("name.industry", CompanyToBe.INDUSTRY)
        .tick("name.form", CompanyToBe.FORM)
        .tick("kind.direction", "SOLE_DIRECTOR")
        .tick("kind.supervision", "ONE")
        .tick("kind.term", "UNLIMITED")
        .enter("capital", CompanyToBe.CAPITAL)
        .enter("premises.address", company.address())
        .tick("premises.right", "LEASE")
        .enter("premises.owner", company.landlord());
    int number = 0;
    for (var founder : company.founders()) {
      number++;
      var person = "people.p%d.".formatted(number);
      var contribution = "contributions.p%d.".formatted(number);
      counter
          .enter(person + "name", founder.name())
          .enter(person + "documentNumber", founder.idNumber())
          .enter(person + "contact", founder.contact())
          .enter(contribution + "amount", founder.share())
          .select(contribution + "form", "MONEY")
          .enter(contribution + "due", "2030")
          .enter(contribution + "due-month", "6")
          .enter(contribution + "due-day", "30");
      founder.posts().forEach(post -> counter.tick(person + "posts", post));
    }
  }
}
