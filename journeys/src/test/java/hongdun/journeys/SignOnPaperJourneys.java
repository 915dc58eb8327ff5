package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 纸质签署 — somebody who cannot confirm online signs on paper, and the counter checks it. */
@Journeys
class SignOnPaperJourneys {

  static Stream<View> bothLanguages() {
    return Stream.of(View.chinese(), View.english().withoutScripts());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bothLanguages")
  void oneSignsOnlineAndTheOtherOnPaperThatTheCounterChecks(View view, Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.begin(journey, view, company).fill();
    var visitor = applicant.visitor();
    applicant.form().open("sign");
    visitor.page().locator("details:has(form[action$='/sign/paper']) summary").click();
    visitor.send("/sign/paper").look("sign-paper-faults");
    assertThat(applicant.form().faults()).hasSize(1);
    visitor
        .tick("signatory", "p2")
        .attach("file", Scan.of("signed.pdf"))
        .send("/sign/paper")
        .look("sign-on-paper");
    visitor.sees("registration.sign.on-paper");
    applicant.haveSign(company.founders().getFirst()).handIn();
    assertThat(visitor.page().locator("main .govuk-inset-text").count()).isEqualTo(1);

    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR, view).open(company);
    acceptor.visitor().sees("registration.sign.on-paper").look("examine-paper-to-check");
    acceptor.visitor().send("/accept");
    assertThat(acceptor.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault).contains(company.founders().get(1).name()));
    acceptor.visitor().look("examine-paper-unchecked");
    var scan = acceptor.visitor().page().locator("a[href*=\"/sign/paper/\"]").getAttribute("href");
    assertThat(acceptor.visitor().fetch(scan).headers())
        .containsEntry("content-type", "application/pdf");

    acceptor.visitor().tick("signatories", "p2").send("/signatures");
    acceptor.visitor().sees("registration.done.signatures").look("examine-paper-checked");
    acceptor.accept();
    acceptor.visitor().open("/desk/matters/%d/chain".formatted(acceptor.matter()));
    acceptor.visitor().sees("registration.establish-llc.step.CHECK_SIGNATURES");
  }

  @Test
  void aCompanyTakesPartAndTheApplicantTakesBackWhatHeHandedIn(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.begin(journey, View.chinese(), company);
    applicant.visitor().open(applicant.form().path() + "/companies/new").look("apply-company");
    applicant.fill().haveAllSign().handIn();
    var visitor = applicant.visitor().open(applicant.form().path() + "/withdraw").look("withdraw");

    visitor.send("/withdraw");

    visitor.sees("registration.establish-llc.stage.WITHDRAWN").look("application-withdrawn");
  }
}
