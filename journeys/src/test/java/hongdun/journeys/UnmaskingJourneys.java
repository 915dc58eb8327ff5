package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 查看完整证件号码 — numbers are masked; who has them shown is seen by the audit administrator. */
@Journeys
class UnmaskingJourneys {
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final String AUDIT = "chengdu.auditadmin";

  @Test
  void anOfficerHasANumberShownAndTheAuditAdministratorSeesIt(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var number = company.applicant().idNumber();
    var other = company.founders().getLast().idNumber();
    var masked = number.substring(0, 6) + "********" + number.substring(14);

    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR).open(company);
    acceptor.visitor().seesText(masked).look("numbers-masked");
    assertThat(main(acceptor.visitor())).doesNotContain(number, other);
    assertThat(acceptor.visitor().isOffered("/numbers/p1#number-p1")).isFalse();
    var show = acceptor.address("numbers/p1");
    assertThat(acceptor.visitor().post(show, Map.of()).status()).isEqualTo(403);
    acceptor.accept();

    var stranger = OfficerAtDesk.signIn(journey, OfficerAtDesk.STRANGER).visitor();
    stranger.open("/desk");
    assertThat(stranger.post(show, Map.of()).status()).isEqualTo(404);

    var examiner =
        OfficerAtDesk.signIn(
                journey, OfficerAtDesk.EXAMINER, View.chinese().withoutScripts().narrow())
            .open(company);
    examiner.visitor().seesText(masked).look("numbers-offered");
    assertThat(main(examiner.visitor())).doesNotContain(number, other);
    examiner.visitor().send("/numbers/p1#number-p1").seesText(number);
    examiner.visitor().sees("registration.number.written-down").look("number-shown");
    assertThat(main(examiner.visitor())).doesNotContain(other);
    examiner.open(examiner.matter());
    assertThat(main(examiner.visitor())).as("shown this once").doesNotContain(number);

    var audit = OfficerAtDesk.signIn(journey, AUDIT).visitor();
    audit.open("/admin/audit?subject=unmaskings&who=" + OfficerAtDesk.EXAMINER);
    audit.sees("portal.audit.act.UNMASKED").seesText(examiner.name());
    audit.seesText("/desk/registration/" + examiner.matter() + " · p1 ").look("audit-unmaskings");
    assertThat(main(audit)).doesNotContain(number);
    audit.open("/admin/audit?subject=unmaskings&who=" + OfficerAtDesk.ACCEPTOR);
    assertThat(main(audit)).doesNotContain("/desk/registration/" + examiner.matter() + " ");
  }

  @Test
  void anAdministratorMakesANewKeyAndEverythingIsStillRead(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open("/admin/keys").look("keys");

    system.press("portal.keys.add").sees("portal.keys.add.sure").look("keys-sure");
    system.press("portal.confirm.yes").sees("portal.keys.added").look("keys-two");

    var number = company.applicant().idNumber();
    OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR)
        .open(company)
        .visitor()
        .seesText(number.substring(0, 6) + "********" + number.substring(14));
    assertThat(OfficerAtDesk.signIn(journey, AUDIT).visitor().open("/admin/keys").status())
        .isEqualTo(403);
  }

  private static String main(Visitor visitor) {
    return visitor.page().locator("main").innerHTML();
  }
}
