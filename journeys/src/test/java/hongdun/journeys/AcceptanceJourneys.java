package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 不属于本机关职权 — whoever comes to the wrong door is told at once which one is right. */
@Journeys
class AcceptanceJourneys {
  private static final String AUTHORITY = "成都市青羊区民政局";
  private static final String WHY = "社会组织由民政部门登记。";

  @Test
  void whoComesToTheWrongDoorIsToldWhichOneIsRight(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.handingIn(journey, company);
    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR).open(company);

    acceptor.visitor().send("/not-competent").look("not-competent-nothing-named");
    assertThat(acceptor.faults()).hasSize(2);
    acceptor
        .visitor()
        .enter("authority", AUTHORITY)
        .enter("whyElsewhere", WHY)
        .send("/not-competent")
        .sees("registration.done.not-competent")
        .look("not-competent-told");
    var sheet =
        IssuedPaper.open(acceptor.visitor(), Papers.REDIRECTION.addressOn(acceptor.visitor()));
    assertThat(sheet.words()).contains(company.name(), AUTHORITY, WHY);

    var citizen = applicant.openApplication().look("application-not-competent");
    citizen.follow("registration.overview.progress").look("progress-not-competent");
    assertThat(citizen.beside("casework.progress.stage"))
        .isEqualTo(citizen.words("registration.establish-llc.stage.NOT_COMPETENT"));
  }
}
