package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 审批模式 — a bureau changes how it goes through a procedure, from a day on. */
@Journeys
class VariantJourneys {
  private static final String WUHOU = "510107";
  private static final String WUHOU_ADDRESS = "浆洗街街道武侯祠大街5号3楼301";
  private static final String NOTE = "住所证明原件已在窗口核对无误。";
  private static final String COLLECTOR = "周启明";
  private static final String COLLECTORS_ID = Founder.idNumber(LocalDate.of(1988, 4, 9), 317);
  private static final String JINJIANG = "510104";
  private static final String JINJIANG_ADDRESS = "春熙路街道东大街5号3楼301";

  @Test
  void aVariantIsLintedComparedAndPutIntoForceByTheHeadOnly(Journey journey) {
    var section = OfficerAtDesk.signIn(journey, "qingyang.divisionhead").visitor();
    section.open("/desk/variants").look("variants");
    var draft = draftFourSteps(section);
    section.sees("casework.variant.fit").look("variant-draft");
    section.fill("casework.variant.days", "9").press("casework.variant.save");
    section.sees("casework.lint.PROMISES_MORE_THAN_THE_LAW_ALLOWS").look("variant-unfit");
    assertThat(section.isOffered("/activate")).isFalse();

    var head = OfficerAtDesk.signIn(journey, "qingyang.head").visitor();
    head.open(draft).send("/activate");
    assertThat(head.status()).isEqualTo(422);
    head.sees("casework.lint.PROMISES_MORE_THAN_THE_LAW_ALLOWS").look("variant-refused");

    section.open(draft).fill("casework.variant.days", "3").press("casework.variant.save");
    section.sees("casework.variant.fit");
    var examiner = OfficerAtDesk.signIn(journey, "qingyang.examiner1").visitor();
    examiner.open(draft);
    assertThat(examiner.status()).isEqualTo(403);

    head.open(draft).sees("casework.variant.steps").sees("casework.variant.papers");
    assertThat(compared(head, 0)).hasSize(2).endsWith("4").doesNotHaveDuplicates();
    assertThat(compared(head, 2)).hasSize(2).endsWith("3个工作日");
    assertThat(head.page().locator("#compared td div").allInnerTexts())
        .filteredOn(paper -> paper.contains("申请书"))
        .hasSize(2);
    // So far ahead that no other journey goes its way.
    date(head, "from", day(head, "from").plusYears(1));
    head.send("/activate").sees("casework.variant.activated");
    head.open(draft).sees("casework.variant.state.ACTIVE").look("variant-compared-and-in-force");

    section.open("/desk/variants");
    section.open(draftFourSteps(section) + "/discard").look("variant-discard");
    section.send("/discard").sees("casework.variant.discarded");
  }

  /** A draft from the pattern of four steps; where it is. */
  private static String draftFourSteps(Visitor section) {
    return section
        .select("item", "registration.establish-llc")
        .select("type", "LLC")
        .select("pattern", "FOUR_STEP")
        .press("casework.variant.draft")
        .path();
  }

  /** What the two sides of a row of the comparison say. */
  private static List<String> compared(Visitor visitor, int row) {
    return visitor.page().locator("#compared tbody tr").nth(row).locator("td").allInnerTexts();
  }

  @Test
  void fourStepsHoldFromTomorrowAndRunningMattersKeepTheirs(Journey journey) {
    var section = OfficerAtDesk.signIn(journey, "wuhou.divisionhead").visitor();
    section
        .open("/desk/variants")
        .select("item", "registration.establish-llc")
        .select("type", "LLC")
        .select("pattern", "FOUR_STEP")
        .press("casework.variant.draft");
    var draft = section.path();
    var head = OfficerAtDesk.signIn(journey, "wuhou.head").visitor();
    head.open(draft).send("/activate").sees("casework.variant.activated").look("variant-in-force");

    var today = CompanyToBe.invented().in(WUHOU, WUHOU_ADDRESS);
    Applicant.handingIn(journey, today);
    var examiner = OfficerAtDesk.signIn(journey, "wuhou.examiner1").open(today);
    examiner.accept().proposeApproval();
    var running = examiner.matter();

    toTheNextDay(head);
    var tomorrow = CompanyToBe.invented().in(WUHOU, WUHOU_ADDRESS);
    var applicant = Applicant.handingIn(journey, tomorrow);
    var acceptor = OfficerAtDesk.signIn(journey, "wuhou.acceptor1").open(tomorrow);
    var matter = acceptor.matter();
    acceptor.accept();
    assertThat(acceptor.visitor().isOffered("/propose-approval")).isFalse();
    OfficerAtDesk.signIn(journey, "wuhou.examiner1").open(tomorrow).proposeApproval();
    var approver = OfficerAtDesk.signIn(journey, "wuhou.approver1");
    approver.open(matter);
    assertThat(approver.visitor().isOffered("/approve")).isFalse();
    var second = OfficerAtDesk.signIn(journey, "wuhou.divisionhead").open(matter);
    second
        .visitor()
        .look("examine-reexamine")
        .send("/reexamine")
        .sees("registration.done.reexamined");
    OfficerAtDesk.signIn(journey, "wuhou.head").open(matter).approve();
    var party = applicant.visitor();
    party.open("/progress/" + applicant.queryCode());
    party.sees("casework.flow.heading").look("progress-four-steps");

    OfficerAtDesk.signIn(journey, "wuhou.approver1").open(running).approve();
  }

  @Test
  void theDistrictAcceptsAndTheCityApproves(Journey journey) {
    var city = OfficerAtDesk.signIn(journey, "chengdu.divisionhead").visitor();
    city.open("/desk/delegations").look("delegations-of-the-bureau");
    var day = toTheNextDay(city);
    city.open("/desk/delegations").press("catalogue.delegation.draft");
    assertThat(city.status()).isEqualTo(422);
    city.look("delegation-faults");
    city.enter("number", "成市监委〔%d〕1号".formatted(day.getYear()))
        .select("item", "registration.establish-llc")
        .select("type", "LLC")
        .enter("limits", "受理申请、发放营业执照，不得作出登记决定。")
        .enter("limitsEn", "Accepts applications and hands over licences; it does not decide.");
    choose(city, "to", "锦江");
    date(city, "validFrom", day);
    date(city, "validTo", day.plusYears(1));
    city.press("catalogue.delegation.draft");
    var instrument = city.path();
    var cityHead = OfficerAtDesk.signIn(journey, "chengdu.head").visitor();
    cityHead.open(instrument).sendForGood("/sign").sees("catalogue.delegation.done.sign");
    cityHead.look("delegation-signed");
    var anybody = journey.visitor(View.chinese());
    anybody.open("/delegations").look("delegations");
    anybody.page().locator("#delegations a").first().click();
    anybody.seesText("成市监委").look("delegation");

    var section = OfficerAtDesk.signIn(journey, "jinjiang.divisionhead").visitor();
    section
        .open("/desk/variants")
        .select("item", "registration.establish-llc")
        .select("type", "LLC")
        .select("pattern", "DELEGATED")
        .press("casework.variant.draft");
    var draft = section.path();
    var head = OfficerAtDesk.signIn(journey, "jinjiang.head").visitor();
    head.open(draft).send("/activate").sees("casework.variant.activated");
    toTheNextDay(head);

    var company = CompanyToBe.invented().in(JINJIANG, JINJIANG_ADDRESS);
    Applicant.handingIn(journey, company);
    var acceptor = OfficerAtDesk.signIn(journey, "jinjiang.acceptor1").open(company);
    var matter = acceptor.matter();
    acceptor.accept();
    var counter = acceptor.visitor();
    var notes = "/desk/matters/" + matter + "/notes";
    counter.open(notes).enter("note", NOTE).press("casework.notes.keep");
    counter.seesText("尚未阅读").look("notes-between-bureaus");

    var approver = OfficerAtDesk.signIn(journey, "chengdu.approver1");
    approver.visitor().open("/desk").sees("casework.notes.unread").seesText(NOTE);
    assertThat(unread(approver.visitor(), company)).isEqualTo(1);
    approver.open(company).visitor().look("examine-delegated");
    approver.visitor().open(notes).seesText(NOTE).look("notes-read-in-the-city");
    assertThat(unread(approver.visitor().open("/desk"), company)).isZero();
    approver.open(matter).approve();
    counter.open(notes).seesText("已阅");

    acceptor.open(matter).visitor().look("delegated-approved");
    var licence = IssuedPaper.open(counter, Papers.LICENCE.addressOn(counter));
    assertThat(licence.words()).contains(company.name());
    handOver(counter.open("/desk/matters/" + matter + "/delivery"));
    head.open("/desk/after-checks").look("after-checks");
  }

  /** How many notes on the company's matter the desk says nobody here has read. */
  private static int unread(Visitor officer, CompanyToBe company) {
    return officer
        .page()
        .locator("#unread-note-list li")
        .filter(new Locator.FilterOptions().setHasText(company.name()))
        .count();
  }

  /** The district hands every paper over, against signature. */
  private static void handOver(Visitor counter) {
    for (var paper : counter.page().locator("[name=papers]").all()) {
      paper.check();
    }
    counter
        .enter("collector", COLLECTOR)
        .select("documentKind", "RESIDENT_ID")
        .enter("documentNumber", COLLECTORS_ID)
        .tick("signed", "yes")
        .press("casework.delivery.collected");
    counter.sees("casework.delivery.kept").seesText(COLLECTOR).look("delegated-handed-over");
  }

  /** Moves the demonstration's time to the next day and says which that is. */
  private static LocalDate toTheNextDay(Visitor officer) {
    officer.open("/demonstration");
    var next = day(officer, "date").plusDays(1);
    date(officer, "date", next);
    officer.press("portal.demonstration.button").sees("portal.demonstration.moved");
    return next;
  }

  private static LocalDate day(Visitor visitor, String name) {
    return LocalDate.of(
        Integer.parseInt(value(visitor, name)),
        Integer.parseInt(value(visitor, name + "-month")),
        Integer.parseInt(value(visitor, name + "-day")));
  }

  private static String value(Visitor visitor, String name) {
    return visitor.page().locator("[name=\"" + name + "\"]").inputValue();
  }

  private static void date(Visitor visitor, String name, LocalDate day) {
    visitor
        .enter(name, Integer.toString(day.getYear()))
        .enter(name + "-month", Integer.toString(day.getMonthValue()))
        .enter(name + "-day", Integer.toString(day.getDayOfMonth()));
  }

  /** Chooses the option whose words contain these. */
  private static void choose(Visitor visitor, String name, String words) {
    var select = visitor.page().locator("select[name=\"" + name + "\"]");
    var option = select.locator("option", new Locator.LocatorOptions().setHasText(words));
    select.selectOption(String.valueOf(option.first().getAttribute("value")));
  }
}
