package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 个体工商户 — somebody comes to the counter and leaves with a household's licence (Rules Art. 18). */
@Journeys
class HouseholdJourneys {
  private static final String OPERATOR = "周启明";
  private static final String ID_NUMBER = Founder.idNumber(LocalDate.of(1988, 4, 9), 317);

  @Test
  void oneOfficerRegistersAHouseholdOnOnePageAndHandsTheLicenceOver(Journey journey) {
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.ALL_ROUND);
    var counter = officer.visitor().open("/desk/counter/household").look("household-blank");
    counter.press("registration.household.check").look("household-faults");
    assertThat(officer.faults()).hasSizeGreaterThan(5);

    fill(counter);
    counter.press("registration.household.check").look("household-originals");
    counter.tick("seen", "identity").tick("seen", "domicile");
    counter.press("registration.household.check").look("household-clean");
    assertThat(officer.faults()).isEmpty();
    counter.press("registration.household.register");
    counter.sees("registration.household.unsigned").look("household-unsigned");
    counter.tick("signed", "1").press("registration.household.register");

    counter.sees("registration.household.registered").look("household-done");
    var licence = IssuedPaper.open(counter, Papers.LICENCE.addressOn(counter));
    assertThat(licence.words()).contains(OPERATOR, "个人经营", "经营场所").doesNotContain("注册资本");
    var scanned = licence.link();
    counter.follow("registration.household.hand-over").look("delivery");
    handOver(counter);
    reprint(counter);

    var anyone = journey.visitor().open(scanned.substring(scanned.indexOf("/entities/")));
    assertThat(anyone.page().locator("main .govuk-warning-text").innerText()).contains("作废");
    anyone.look("entity-void-copy");
  }

  private static void fill(Visitor counter) {
    counter
        .enter("people.p1.name", OPERATOR)
        .select("people.p1.documentKind", "RESIDENT_ID")
        .enter("people.p1.documentNumber", ID_NUMBER)
        .enter("people.p1.contact", "zhouqiming@example.com")
        .enter("people.residence", "成都市锦江区春熙路9号2栋303号")
        .tick("people.composition", "INDIVIDUAL")
        .select("name.region", CompanyToBe.REGION)
        .tick("name.named", "NO")
        .enter("premises.address", "草市街道人民中路一段5号1楼102")
        .tick("premises.right", "LEASE")
        .enter("premises.owner", "张三")
        .enter("find", "服装")
        .press("registration.scope.search");
    counter.page().locator("[name=add]").first().check();
  }

  private static void handOver(Visitor counter) {
    for (var paper : counter.page().locator("[name=papers]").all()) {
      paper.check();
    }
    counter
        .enter("collector", OPERATOR)
        .select("documentKind", "RESIDENT_ID")
        .enter("documentNumber", ID_NUMBER)
        .tick("signed", "yes")
        .press("casework.delivery.collected");
    counter.sees("casework.delivery.kept").seesText(OPERATOR).look("delivery-collected");
  }

  private static void reprint(Visitor counter) {
    counter.press("casework.delivery.reprint").sees("casework.delivery.reason-missing");
    var original = counter.page().locator("main input[name=copy]").all().getFirst();
    original.check();
    counter.enter("reason", "遗失，已声明作废").press("casework.delivery.reprint");
    counter.sees("casework.delivery.reprinted").look("delivery-reprinted");
  }
}
