package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 全程监控, 适时纠错, 责任链, 工作概览, 常用视图 — those who watch, and an officer's day. */
@Journeys
class SupervisionJourneys {
  private static final String SUPERVISOR = "qingyang.supervisor";
  private static final String OTHER_SUPERVISOR = "jinjiang.supervisor";
  private static final String NOTE = "住所证明与申请书不一致，请核实后重新审查。";
  private static final String ANSWER = "已核实，改正后重新提出意见。";

  @Test
  void aSupervisorMarksAnErrorAndTheMatterGoesBackToThatStep(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    examiner.accept().proposeApproval();
    var matter = examiner.matter();

    var supervisor = OfficerAtDesk.signIn(journey, SUPERVISOR).visitor();
    supervisor.open("/desk/watch").look("supervisors-list");
    supervisor.open("/desk/watch/" + matter).look("supervisors-window");
    supervisor.press("casework.mark.button");
    assertThat(supervisor.status()).isEqualTo(422);
    supervisor.sees("casework.mark.line-missing").sees("casework.mark.note-missing");
    supervisor.look("mark-nothing-chosen");
    supervisor.page().locator("[name=line]").first().check();
    supervisor.enter("note", NOTE).press("casework.mark.button");
    supervisor.sees("casework.mark.done").seesText(NOTE).look("marked-error");

    var stranger = OfficerAtDesk.signIn(journey, OTHER_SUPERVISOR).visitor();
    stranger.open("/desk/watch/" + matter);
    assertThat(stranger.status()).isEqualTo(404);

    var officer = examiner.open(matter).visitor();
    assertThat(officer.beside("casework.progress.stage"))
        .isEqualTo(officer.words("registration.establish-llc.stage.ACCEPTED"));
    officer.open("/desk/marks").seesText(NOTE).look("marks-to-answer");
    officer.page().locator("textarea[name^=answer-]").first().fill(ANSWER);
    officer.press("casework.mark.answer.button").sees("casework.mark.answered").seesText(ANSWER);

    var code = examiner.open(matter).visitor().beside("casework.header.code");
    var anybody = journey.visitor(View.english());
    anybody.open("/progress/" + code).sees("casework.step.ERROR_MARKED");

    examiner.open(matter).proposeApproval();
    OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(matter).approve();
    supervisor.open("/desk/watch/" + matter).sees("casework.mark.concluded");
    supervisor.look("concluded-is-not-marked");
    supervisor.open("/desk/matters/%d/chain".formatted(matter)).seesText(NOTE);
    supervisor.look("responsibility-chain");
    supervisor.open("/desk/matters/%d/journal".formatted(matter)).seesText(ANSWER);
    supervisor.look("whole-journal");
  }

  @Test
  void theHeadGoesFromTheFiguresDownToTheMatter(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.HEAD).visitor();

    head.open("/desk/head").look("overview");
    head.page().locator(".hd-figure a").first().click();
    head.look("list-behind-a-figure");
    assertThat(head.page().url()).contains("tab=all", "from=");
    head.open("/desk?tab=open&holder=nobody&q=" + company.name());
    head.page().locator("tbody a", new Page.LocatorOptions().setHasText("-REG-")).first().click();

    assertThat(head.status()).isEqualTo(200);
    head.seesText(company.name());
    var city = OfficerAtDesk.signIn(journey, OfficerAtDesk.CITY_HEAD).visitor();
    city.open("/desk/head?unit=all").look("overview-of-the-city");
    city.open("/desk?tab=open&unit=all&q=" + company.name()).look("list-of-all-bureaus");
    city.page().locator("tbody a").first().click();
    assertThat(city.path()).startsWith("/desk/watch/");
    city.sees("casework.mark.supervisors-only").look("read-by-the-head-of-the-city");
  }

  @Test
  void anOfficerKeepsAViewAndTakesAListAway(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECOND_EXAMINER).visitor();

    officer.open("/desk?tab=open&order=newest&item=registration.establish-llc");
    officer.look("inbox-filtered");
    officer.page().locator("details summary").last().click();
    officer.press("casework.views.save");
    assertThat(officer.status()).isEqualTo(422);
    officer.sees("casework.views.name-missing").look("view-without-a-name");
    officer.fill("casework.views.name", "最新设立").press("casework.views.save");
    officer.sees("casework.views.saved").seesText("最新设立").look("view-kept");

    var csv = officer.fetch("/desk/export.csv?tab=open&q=" + company.name());
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains(company.name());
    var xlsx = officer.fetch("/desk/export.xlsx?tab=open&q=" + company.name());
    assertThat(xlsx.body()).startsWith('P', 'K');
    assertThat(officer.fetch("/desk/export.csv?tab=open&q=" + company.name()).headers())
        .containsEntry("content-disposition", "attachment; filename=\"matters.csv\"");
  }
}
