package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 不予登记 — a refusal says why, and how to contest it (Regulation Art. 20). */
@Journeys
class RefusalJourneys {
  private static final String REASONS = "住所为违法建筑，不能作为公司住所。";

  @Test
  void aRefusalGivesItsReasonsAndTheRemedies(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);

    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company).accept();
    examiner.visitor().send("/propose-refusal").look("examine-reasons-missing");
    assertThat(examiner.faults()).hasSize(1);
    examiner.proposeRefusal(REASONS);
    var approver = OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER).open(examiner.matter());
    approver.visitor().look("examine-refusal-proposed").send("/refuse");
    assertThat(approver.faults()).hasSize(1);
    approver.refuse(REASONS).visitor().look("examine-refused");

    var citizen = applicant.openApplication().look("application-refused");
    citizen.follow("registration.overview.progress").look("progress-refused");
    assertThat(citizen.beside("casework.progress.stage"))
        .isEqualTo(citizen.words("registration.establish-llc.stage.REFUSED"));
    citizen.sees("casework.progress.remedies").seesText("60日").seesText("6个月");
    var notice = IssuedPaper.open(citizen, Papers.REFUSAL.addressOn(citizen));
    assertThat(notice.words())
        .contains(company.name(), REASONS, "六十日", "六个月", "青羊区人民政府", "青羊区人民法院");
  }
}
