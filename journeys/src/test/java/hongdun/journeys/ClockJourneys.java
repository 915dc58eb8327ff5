package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 期限 — the calendar is published by its notice, and a clock is extended, shown and told. */
@Journeys
class ClockJourneys {
  private static final String YEAR = "2028";
  private static final String NOTICE = "示例〔2027〕1号";
  private static final String INSTRUMENT = "示例发〔2030〕1号";

  @Test
  void theHeadOfTheBureauPublishesAYearProvisionallyAndThenByItsNotice(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.CITY_HEAD).visitor();
    head.open("/calendar?year=2027").look("calendar-for-its-editor");
    head.open("/desk/calendar/" + YEAR).look("calendar-empty");
    head.press("agency.calendar.edit.preview");
    assertThat(head.status()).isEqualTo(422);
    head.look("calendar-faults");

    thirteenDays(head);
    head.press("agency.calendar.edit.preview").look("calendar-preview");
    head.press("agency.calendar.edit.publish").sees("agency.calendar.published");
    head.open("/calendar?year=" + YEAR).sees("agency.calendar.provisional");

    head.open("/desk/calendar/" + YEAR)
        .enter("notice", NOTICE)
        .enter("first-MID_AUTUMN", "")
        .enter("last-MID_AUTUMN", "")
        .enter("last-NATIONAL", YEAR + "-10-07")
        .enter("worked-NATIONAL", YEAR + "-09-30 " + YEAR + "-10-14");
    head.press("agency.calendar.edit.preview").press("agency.calendar.edit.publish");
    head.open("/calendar?year=" + YEAR).seesText(NOTICE).sees("agency.calendar.former");
    head.look("calendar-with-editions");

    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).visitor();
    examiner.open("/desk/calendar/" + YEAR);
    assertThat(examiner.status()).isEqualTo(403);
  }

  @Test
  void aLeaderExtendsAClockAndThePartySeesWhy(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    examiner.accept().visitor().follow("casework.clocks.open").look("clocks-of-the-handler");
    assertThat(examiner.visitor().isOffered("/clocks/extend")).isFalse();
    var matter = examiner.visitor().numberAfter("/desk/matters/");

    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.HEAD).visitor();
    head.open("/desk/matters/" + matter + "/clocks").send("/clocks/extend");
    assertThat(head.status()).isEqualTo(422);
    head.look("clock-extension-faults");
    head.enter("length-WHOLE", "3")
        .enter("paper-WHOLE", "青市监延〔2026〕1号")
        .enter("reason-WHOLE", "需要核实住所")
        .send("/clocks/extend")
        .sees("casework.clocks.extended")
        .look("clock-extended");

    var party = applicant.visitor();
    party.open("/apply");
    examiner.open(matter);
    examiner.visitor().seesText("青市监延〔2026〕1号").follow("casework.header.chain");
    examiner.visitor().sees("casework.step.CLOCK_EXTENDED");
    party.open("/account/messages");
    party.page().locator("main a[href^=\"/account/messages/\"]").first().click();
    party.seesText("需要核实住所");
  }

  @Test
  void theHeadOfTheBureauPublishesANewEditionOfARuleOfTime(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.CITY_HEAD).visitor();
    head.open("/desk/clock-rules").sees("casework.rules.lead").look("rules-of-time");
    // From so far ahead that no other journey goes by it.
    head.page().locator("main a[href^=\"/desk/clock-rules/\"]").first().click();
    head.look("rule-of-time");
    head.press("casework.rules.preview");
    assertThat(head.status()).isEqualTo(422);
    head.look("rule-of-time-faults");

    head.enter("from", "2031")
        .enter("from-month", "1")
        .enter("from-day", "1")
        .enter("warn", "80")
        .enter("instrument", INSTRUMENT);
    head.press("casework.rules.preview").look("rule-of-time-preview");
    head.press("casework.rules.enact").sees("casework.rules.enacted").look("rules-of-time-revised");

    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).visitor();
    examiner.open("/desk/clock-rules").page().locator("main summary").first().click();
    examiner.seesText(INSTRUMENT);
    assertThat(examiner.page().locator("main a[href^=\"/desk/clock-rules/\"]").count()).isZero();
  }

  private static void thirteenDays(Visitor head) {
    day(head, "NEW_YEAR", "01-01", "01-01");
    day(head, "SPRING", "01-25", "01-28");
    day(head, "QINGMING", "04-04", "04-04");
    day(head, "LABOUR", "05-01", "05-02");
    day(head, "DRAGON_BOAT", "05-28", "05-28");
    day(head, "MID_AUTUMN", "10-04", "10-04");
    day(head, "NATIONAL", "10-01", "10-03");
  }

  private static void day(Visitor head, String festival, String first, String last) {
    head.enter("first-" + festival, YEAR + "-" + first)
        .enter("last-" + festival, YEAR + "-" + last);
  }
}
