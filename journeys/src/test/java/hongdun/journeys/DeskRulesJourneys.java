package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import hongdun.journeys.OfficerAtDesk.Remark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 审批权限与一次性告知 — what officers may not do, whatever they send. */
@Journeys
class DeskRulesJourneys {
  private static final Remark ADDRESS = new Remark("premises.address", "地址缺少楼栋号，请补充");
  private static final Remark CAPITAL = new Remark("capital", "注册资本请重新核对");

  @Test
  void anOfficerOfAnotherBureauFindsNothing(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);
    var own = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    var stranger = OfficerAtDesk.signIn(journey, OfficerAtDesk.STRANGER).visitor();
    stranger.open("/desk").look("inbox-empty");

    assertThat(stranger.post(own.address("accept"), own.version()).status()).isEqualTo(404);
    assertThat(stranger.fetch("/desk/matters/%d/chain".formatted(own.matter())).status())
        .isEqualTo(404);
    assertThat(stranger.fetch(applicant.form().path()).status()).isEqualTo(404);
    stranger.open("/desk/registration/" + own.matter());

    assertThat(stranger.status()).isEqualTo(404);
    stranger.look("another-bureaus-matter");
  }

  @Test
  void anOfficerWithoutTheRightIsNotOfferedTheStepAndRefusedWhenHeSendsIt(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    examiner.accept().proposeApproval();

    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR).open(examiner.matter());
    assertThat(acceptor.visitor().isOffered("/approve")).isFalse();
    assertThat(examiner.visitor().isOffered("/approve")).isFalse();
    for (var officer : List.of(acceptor, examiner)) {
      var answer = officer.visitor().post(officer.address("approve"), Map.of("version", "3"));
      assertThat(answer.status()).isEqualTo(403);
    }
    acceptor.visitor().open("/admin/officers").look("forbidden");

    assertThat(acceptor.visitor().status()).isEqualTo(403);
    assertThat(examiner.open(examiner.matter()).visitor().beside("casework.progress.stage"))
        .isEqualTo(examiner.visitor().words("registration.establish-llc.stage.APPROVAL_PROPOSED"));
  }

  @Test
  void ofTwoOfficersOnOneMatterTheSecondIsToldThatItMoved(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var first = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    var second = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECOND_EXAMINER).open(company);

    first.accept();
    second.visitor().send("/accept");

    assertThat(second.visitor().status()).isEqualTo(409);
    second.visitor().sees("casework.moved").look("matter-moved");
  }

  @Test
  void aSecondNoticeNamesNothingNewUnlessAnotherAllowsItWithHisGrounds(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    examiner.visitor().send("/return");
    assertThat(examiner.faults()).hasSize(1);
    examiner.visitor().look("examine-nothing-named");
    examiner.giveBack(List.of(ADDRESS)).visitor().sees("registration.done.returned");
    var sheet =
        IssuedPaper.open(examiner.visitor(), Papers.CORRECTION.addressOn(examiner.visitor()));
    assertThat(sheet.words()).contains(company.name(), ADDRESS.what(), "第一联", "第二联");

    applicant.form().open("premises").premises(company.at("人民中路一段5号2栋3楼301", "张三"));
    applicant.haveAllSign().handIn();
    examiner.open(examiner.matter()).giveBack(List.of(CAPITAL));

    assertThat(examiner.faults())
        .singleElement()
        .satisfies(fault ->
            assertThat(fault).contains(examiner.visitor().words("registration.answer.capital")));
    examiner.visitor().look("examine-second-notice-refused");

    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECTION_HEAD).open(examiner.matter());
    head.giveBack(List.of(CAPITAL));
    assertThat(head.faults()).as("he allows it not to himself either").hasSize(1);
    head.visitor().enter("override", "上次审查遗漏，已对审查员提出批评。").send("/ask-override");
    head.visitor().sees("registration.override.asked");
    var deputy = OfficerAtDesk.signIn(journey, OfficerAtDesk.DEPUTY).visitor();
    deputy.open("/desk/overrides");
    var request =
        deputy
            .page()
            .locator("main section")
            .filter(new Locator.FilterOptions().setHasText(company.name()));
    request.locator("input[name^=grounds]").fill("确有遗漏。");
    request.locator("button[name=grant]").click();
    deputy.sees("registration.override.answered");
    head.visitor().open("/desk/overrides").send("/return-as-granted");
    head.visitor().sees("registration.done.returned");
  }
}
