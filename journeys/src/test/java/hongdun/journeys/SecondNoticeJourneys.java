package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import hongdun.journeys.OfficerAtDesk.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 一次性告知 — a second notice that names something old goes only with a head of department's leave. */
@Journeys
class SecondNoticeJourneys {
  private static final Remark ADDRESS = new Remark("premises.address", "门牌号与租赁合同不一致，请核对。");
  private static final Remark CAPITAL = new Remark("capital", "注册资本与章程不一致，请核对。");

  @Test
  void theExaminerAsksTheHeadAnswersAndTheNoticeGoesAsItWasAllowed(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    examiner.giveBack(List.of(ADDRESS)).visitor().sees("registration.done.returned");
    applicant.form().open("premises").premises(company.at("人民中路一段5号2栋3楼302", "张三"));
    applicant.haveAllSign().handIn();

    examiner.open(examiner.matter()).giveBack(List.of(CAPITAL));
    assertThat(examiner.faults()).hasSize(1);
    examiner.visitor().enter("override", "上次审查时遗漏。").send("/ask-override");
    examiner.visitor().sees("registration.override.asked").look("override-asked");
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECTION_HEAD);
    head.visitor().open("/desk/overrides").look("overrides");
    var request =
        head.visitor()
            .page()
            .locator("main section")
            .filter(new Locator.FilterOptions().setHasText(company.name()));
    assertThat(request.innerText()).contains(CAPITAL.what());
    request.locator("input[name^=grounds]").fill("确有遗漏，已提醒审查人员。");
    request.locator("button[name=grant]").click();
    head.visitor().sees("registration.override.answered");

    examiner.visitor().open("/desk/overrides").look("overrides-own");
    examiner.visitor().send("/return-as-granted");
    examiner.visitor().sees("registration.done.returned");
    examiner.visitor().sees("registration.deed.override-granted");
  }
}
