package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 首办责任与逐级上报 — somebody answers for every matter, whoever is away. */
@Journeys
class OwnershipJourneys {
  @Test
  void whenNobodyOfTheBureauIsThereTheMatterComesToTheSuperiorAndIsGivenBack(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company).accept();
    var matter = examiner.matter();
    examiner.visitor().seesText(examiner.name()).follow("casework.header.hand-over");
    examiner.visitor().sees("casework.owner.cause.FIRST_CONTACT").look("owner-first-handler");

    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.HEAD);
    var section = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECTION_HEAD);
    var deputy = OfficerAtDesk.signIn(journey, OfficerAtDesk.DEPUTY);
    head.visitor().open("/desk/absences").look("absences-none");
    head.visitor().send("/desk/absences");
    assertThat(head.visitor().status()).isEqualTo(422);

    goesAway(head, examiner.name());
    assertThat(holder(head, matter)).isEqualTo(section.name());
    goesAway(head, section.name());
    assertThat(holder(head, matter)).isEqualTo(deputy.name());
    goesAway(head, deputy.name());
    assertThat(holder(head, matter)).isEqualTo(head.name());
    goesAway(head, head.name());
    head.visitor().look("absences");
    var superior = OfficerAtDesk.signIn(journey, OfficerAtDesk.CITY_DEPUTY);
    assertThat(holder(head, matter)).isEqualTo(superior.name());

    var second = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECOND_EXAMINER);
    superior.visitor().open("/desk/escalations").seesText(company.name()).look("escalations");
    superior.visitor().open("/desk/matters/" + matter + "/hand-over");
    choose(superior.visitor(), "receiver", second.name());
    superior.visitor().enter("reason", "青羊局人员均不在岗，请即接办。").send("/hand-over");
    superior.visitor().sees("casework.hand-over.asked");
    second.visitor().open("/desk/hand-overs").seesText("青羊局人员均不在岗").look("hand-overs");
    second.visitor().send("/accept").sees("casework.hand-over.accepted");

    second.open(matter).visitor().seesText(second.name());
    second.visitor().follow("casework.header.chain");
    second.visitor().seesText(superior.name()).look("chain-with-hand-over");
    second.open(matter).proposeApproval();
    for (var away : List.of(examiner, section, deputy, head)) {
      comesBack(head, away.name());
    }
  }

  @Test
  void whoAsksToWithdrawIsDecidedOnByALeader(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company).accept();
    var number = examiner.visitor().beside("casework.header.number");
    var matter = examiner.matter();
    examiner.visitor().open("/desk/recusals").send("/desk/recusals");
    assertThat(examiner.faults()).hasSize(2);
    examiner.visitor().enter("number", number).enter("reason", "申请人是我的同学");
    examiner.visitor().send("/desk/recusals").sees("casework.recusal.asked").look("recusal-asked");

    var section = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECTION_HEAD).visitor();
    section.open("/desk/recusals");
    assertThat(section.page().locator("section", having(number)).count()).isZero();
    var leader = OfficerAtDesk.signIn(journey, OfficerAtDesk.DEPUTY).visitor();
    leader.open("/desk/recusals").seesText(number).look("recusal-to-decide");
    leader.page().locator("section", having(number)).locator("[value=WITHDRAW]").check();
    leader.page().locator("section", having(number)).locator("textarea").fill("应当回避");
    leader.page().locator("section", having(number)).locator("button").click();
    leader.sees("casework.recusal.decided");

    examiner.open(matter).visitor().send("/propose-approval");
    assertThat(examiner.visitor().status()).isEqualTo(422);
    assertThat(examiner.faults()).isNotEmpty();
  }

  @Test
  void theLeadersDecideTogetherWithQuorumAndMinutes(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.HEAD).visitor();
    head.open("/desk/meetings").send("/desk/meetings");
    assertThat(head.status()).isEqualTo(422);
    head.tick("about", "OTHER").enter("question", "同意开展窗口服务提升专项行动");
    date(head, "heldOn", today());
    head.look("meetings").send("/desk/meetings");
    head.look("meeting").tick("vote", "FOR").send("/vote");
    head.enter("minutes", "只有一人到会。").send("/close");
    head.sees("casework.meeting.outcome.NO_QUORUM").look("meeting-closed");
  }

  @Test
  void theHeadNamesOfficesAndSetsUpATaskForceForEverybodyToRead(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.CITY_HEAD);
    var visitor = head.visitor();
    visitor.open("/desk/responsibility").look("responsibility-for-the-head");
    visitor.send("/desk/responsibility");
    assertThat(visitor.status()).isEqualTo(422);
    visitor.open("/desk/groups").send("/desk/groups");
    assertThat(visitor.status()).isEqualTo(422);
    visitor.look("group-faults");
    found(
        visitor,
        "LEADING_GROUP",
        List.of("市场监管文化建设领导小组", "Leading group on culture", "建设监管文化", "成市监办〔2026〕17号"));
    choose(visitor, "officer", head.name());
    visitor.select("part", "CHAIR").send("/members").sees("agency.groups.joined");
    found(
        visitor,
        "TASK_FORCE",
        List.of(
            "优化营商环境工作专班", "Task force on the business environment", "推进开办企业一日办结", "成市监办〔2026〕18号"));
    visitor.open("/desk/groups").look("groups");

    var anybody = journey.visitor();
    anybody.open("/agency/groups").seesText("成市监办〔2026〕18号").seesText(head.name());
    anybody.seesText("市场监管文化建设领导小组").seesText("成市监办〔2026〕17号");
    anybody.sees("agency.group.kind.LEADING_GROUP").look("groups-public");
    anybody.open("/agency/responsibility").sees("agency.responsibility.complete");
    anybody.look("responsibility-public");
    anybody.open("/agency/powers").seesText("第十九条").look("powers-with-acts");
  }

  /** A group with a term of one year: its name in two languages, its duty and its document. */
  private static void found(Visitor visitor, String kind, List<String> words) {
    visitor
        .open("/desk/groups")
        .tick("kind", kind)
        .enter("name", words.get(0))
        .enter("nameEnglish", words.get(1))
        .enter("duty", words.get(2))
        .enter("document", words.get(3));
    visitor.page().locator("[name=office]").selectOption(new String[] {first(visitor, "office")});
    date(visitor, "from", today());
    date(visitor, "until", today().plusYears(1));
    visitor.send("/desk/groups").sees("agency.groups.founded");
  }

  private static void goesAway(OfficerAtDesk head, String name) {
    var visitor = head.visitor().open("/desk/absences");
    choose(visitor, "officer", name);
    visitor.select("absenceKind", "LEAVE");
    date(visitor, "absentFrom", today());
    date(visitor, "absentUntil", today().plusDays(7));
    visitor.send("/desk/absences").sees("agency.officer.absent.done");
  }

  private static void comesBack(OfficerAtDesk head, String name) {
    head.visitor().open("/desk/absences");
    head.visitor().page().locator("main tr", having(name)).locator("button").first().click();
    head.visitor().sees("agency.officer.back.done");
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** In whose hands it lies, as the page of its owners says. */
  private static String holder(OfficerAtDesk officer, long matter) {
    return officer
        .visitor()
        .open("/desk/matters/" + matter + "/hand-over")
        .beside("casework.inbox.holder");
  }

  private static void choose(Visitor visitor, String field, String name) {
    var options = visitor.page().locator("[name=\"%s\"] option".formatted(field));
    var value =
        options.filter(new Locator.FilterOptions().setHasText(name)).first().getAttribute("value");
    visitor.select(field, value);
  }

  private static String first(Visitor visitor, String field) {
    return visitor
        .page()
        .locator("[name=\"%s\"] option:not([value=''])".formatted(field))
        .first()
        .getAttribute("value");
  }

  private static void date(Visitor visitor, String field, LocalDate day) {
    visitor
        .enter(field, Integer.toString(day.getYear()))
        .enter(field + "-month", Integer.toString(day.getMonthValue()))
        .enter(field + "-day", Integer.toString(day.getDayOfMonth()));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }
}
