package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 三员管理与个人设置 — the pages of those who keep the house, and everybody's own. */
@Journeys
class AdministrationJourneys {
  private static final String SYSTEM = "chengdu.sysadmin";
  private static final String SECURITY = "chengdu.secadmin";
  private static final String AUDIT = "chengdu.auditadmin";

  @Test
  void theThreeAdministratorsSeeUnitsOfficersAndTheLogOfRights(Journey journey) {
    var system = OfficerAtDesk.signIn(journey, SYSTEM).visitor();
    system.open("/admin/units").look("admin-units");
    system.open("/admin/officers").look("admin-officers");
    var security = OfficerAtDesk.signIn(journey, SECURITY).visitor().open("/admin/officers");
    security.page().locator("main a[href^=\"/admin/officers/\"]").first().click();
    security.look("admin-officer");
    assertThat(security.isOffered("/appointments")).isTrue();
    var audit = OfficerAtDesk.signIn(journey, AUDIT).visitor();
    audit.open("/admin/rights-log").look("admin-rights-log");

    for (var page : List.of("/admin/officers", "/admin/units", "/admin/rights-log")) {
      assertThat(audit.open(page).status()).as(page).isEqualTo(200);
    }
    assertThat(system.open("/admin/rights-log").status()).isEqualTo(403);
  }

  @Test
  void anOfficerDeclaresHisInterestsAndMovesTheDemonstrationsTime(Journey journey) {
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).visitor();

    assertThat(officer.open("/desk/interests").look("interests").status()).isEqualTo(200);
    assertThat(officer.open("/demonstration").look("demonstration").path())
        .isEqualTo("/demonstration");
  }

  @Test
  void theListsOfTheDeskAreThereForThoseWhoKeepThem(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, "qingyang.head").visitor();
    for (var page : List.of("escalations", "hand-overs", "meetings", "recusals")) {
      assertThat(head.open("/desk/" + page).look(page).status()).as(page).isEqualTo(200);
    }
    var acceptor = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR).visitor();
    acceptor.open("/desk/counter/household").look("counter-household");
    assertThat(acceptor.status()).isEqualTo(200);
  }

  @Test
  void everybodyHasHisAccountHisMessagesAndHisPassword(Journey journey) {
    var applicant = Applicant.begin(journey, View.chinese(), CompanyToBe.invented());
    var visitor = applicant.visitor();

    for (var page : List.of("/account", "/account/messages", "/account/password")) {
      visitor.open(page).look("own" + page.replace('/', '-'));
      assertThat(visitor.path()).isEqualTo(page);
    }
  }

  @Test
  void aBureauShowsItsUnitsToEverybody(Journey journey) {
    var visitor = journey.visitor().open("/bureau");
    visitor.page().locator("main a[href^=\"/bureau/\"]").first().click();

    assertThat(visitor.status()).isEqualTo(200);
    visitor.look("bureau");
  }
}
