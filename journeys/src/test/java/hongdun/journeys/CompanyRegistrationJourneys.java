package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.journeys.OfficerAtDesk.Remark;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 设立登记全程 — from the home page to the licence, with everybody who takes part. */
@Journeys
class CompanyRegistrationJourneys {
  private static final List<Remark> THREE_FAULTS =
      List.of(
          new Remark("premises.address", "地址缺少楼栋号，请补充"),
          new Remark("premises.owner", "产权人与租赁合同不一致，请更正"),
          new Remark("contributions.p1.due", "出资日期请改到2029年底以前"));

  static Stream<View> everyWayOfLooking() {
    return Stream.of(View.chinese(), View.english(), View.chinese().withoutScripts());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWayOfLooking")
  void aCitizenRegistersACompanyThatIsReturnedOnceWithThreeFaults(View view, Journey journey) {
    var before = Figures.seenBy(journey.visitor(view));
    var company = CompanyToBe.invented();
    var applicant = Applicant.begin(journey, view, company).fill();
    applicant.visitor().sees("registration.check.clean").look("check-clean");
    applicant.haveAllSign().handIn();

    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR, view).open(company);
    acceptor.visitor().look("examine-handed-in");
    acceptor.giveBack(THREE_FAULTS).visitor().sees("registration.done.returned");
    acceptor.visitor().look("examine-returned");
    mend(applicant);
    approve(journey, view, applicant, acceptor.matter());

    licenceIsThere(journey, view, applicant);
    assertThat(Figures.seenBy(journey.visitor(view))).isNotEqualTo(before);
  }

  /** The citizen sees the three faults, mends each, and everybody is asked to sign again. */
  private static void mend(Applicant applicant) {
    var page = applicant.openApplication();
    page.look("application-returned").sees("registration.overview.correct");
    THREE_FAULTS.forEach(fault -> page.seesText(fault.what()));
    assertThat(page.page().locator("main .govuk-notification-banner li").count()).isEqualTo(3);

    var form = applicant.form();
    form.open("premises");
    form.premises(applicant.company().at("草市街道人民中路一段5号2栋3楼301", "张三丰"));
    form.open("capital").due(1, 2029).goOn();
    form.isAt("premises");

    assertThat(applicant.unsigned()).isEqualTo(2);
    applicant.findsLinkEnded(applicant.company().applicant());
    page.look("sign-asked-again");
    applicant.haveAllSign().handIn();
  }

  /** What changed is marked; whoever examined does not approve; another officer does. */
  private static void approve(Journey journey, View view, Applicant applicant, long matter) {
    var examiner = OfficerAtDesk.signIn(journey, OfficerAtDesk.ALL_ROUND, view).open(matter);
    assertThat(examiner.visitor().page().locator(".hd-changed").count()).isEqualTo(3);
    examiner.visitor().look("examine-changes-marked");
    examiner.accept().visitor().look("examine-accepted");
    whoIsAskedCanBeSeen(journey, view, applicant, examiner);

    examiner.proposeApproval();
    assertThat(examiner.visitor().isOffered("/approve")).isFalse();
    var refused = examiner.visitor().post(examiner.address("approve"), Map.of("version", "5"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains(examiner.name());

    var approver = OfficerAtDesk.signIn(journey, OfficerAtDesk.APPROVER, view).open(matter);
    approver.visitor().look("examine-proposed");
    approver.approve().visitor().look("examine-approved");
    approver.visitor().open("/desk/matters/%d/chain".formatted(matter)).look("chain");
    approver.visitor().seesText(examiner.name()).seesText(approver.name());
  }

  /** Everybody with the code sees the state, the officer and the day due. */
  private static void whoIsAskedCanBeSeen(
      Journey journey, View view, Applicant applicant, OfficerAtDesk officer) {
    var anyone = journey.visitor(view).open("/progress").look("progress-search");
    anyone
        .fill("casework.progress.code", applicant.queryCode())
        .press("casework.progress.search.button");
    anyone.look("progress-running");
    assertThat(anyone.beside("casework.progress.stage"))
        .isEqualTo(anyone.words("registration.establish-llc.stage.ACCEPTED"));
    assertThat(anyone.beside("casework.progress.officer")).contains(officer.name());
    assertThat(anyone.beside("casework.progress.due")).containsPattern("20[0-9]{2}");
  }

  /** The licence with its QR code, the register, the search and the progress page. */
  private static void licenceIsThere(Journey journey, View view, Applicant applicant) {
    var name = applicant.company().name();
    var citizen = applicant.openApplication().look("application-approved");
    assertThat(Papers.LICENCE.addressOn(citizen)).startsWith("/documents/");
    citizen.follow("registration.overview.progress").look("progress-approved");
    citizen.sees("registration.establish-llc.stage.APPROVED");
    var licence = IssuedPaper.open(citizen, Papers.LICENCE.addressOn(citizen));
    var entity = URI.create(licence.link()).getPath();
    assertThat(entity).startsWith("/entities/");
    var code = entity.substring("/entities/".length());
    assertThat(licence.words()).contains(name).contains(code);

    var anyone = journey.visitor(view).open(entity).look("entity");
    anyone.seesText(name).seesText(code).seesText("李明").seesText("王芳");
    assertThat(anyone.page().content())
        .doesNotContain(applicant.company().applicant().idNumber())
        .doesNotContain(applicant.company().applicant().contact());
    anyone.open("/search?q=" + applicant.company().tradeName()).look("search").seesText(code);
    anyone.open("/search?q=" + code).seesText(code);
  }
}
