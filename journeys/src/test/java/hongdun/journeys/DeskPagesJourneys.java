package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 办件与窗口页面 — the pages beside a matter, and what a counter promises. */
@Journeys
class DeskPagesJourneys {
  @Test
  void whatACounterPromisesIsReadByEverybodyAndRevisedByTheHead(Journey journey) {
    var head = OfficerAtDesk.signIn(journey, OfficerAtDesk.HEAD).visitor();
    head.open("/counters").look("counters");
    head.page().locator("main a[href^=\"/counters/\"]").first().click();
    head.look("counter-standards");
    head.open("/desk/counters").look("counter-standards-to-revise");
    assertThat(head.status()).isEqualTo(200);
  }

  @Test
  void besideAMatterStandItsJournalItsNotesAndItsPriority(Journey journey) {
    var company = CompanyToBe.invented();
    Applicant.handingIn(journey, company);
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).open(company);
    var visitor = officer.visitor();
    var matter = officer.matter();
    for (var page : List.of("journal", "notes", "green-channel")) {
      visitor.open("/desk/matters/" + matter + "/" + page).look("matter-" + page);
      assertThat(visitor.status()).as(page).isEqualTo(200);
    }
    visitor.open("/desk/marks").look("marks");
    var section = OfficerAtDesk.signIn(journey, OfficerAtDesk.SECTION_HEAD).visitor();
    assertThat(section.open("/desk/after-checks").look("after-checks").status()).isEqualTo(200);
  }

  @Test
  void aHouseholdIsFilledInOnlineToo(Journey journey) {
    var applicant = Applicant.begin(journey, View.chinese(), CompanyToBe.invented());
    var visitor = applicant.visitor().open("/apply").send("/apply/establish-household");
    visitor.look("apply-household");
    assertThat(visitor.path()).endsWith("/household");
  }
}
