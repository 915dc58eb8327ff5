package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 查询登记簿 — a consumer checks a firm, takes an extract, and an officer looks for a person. */
@Journeys
class RegisterSearchJourneys {
  private static final String AUDIT = "chengdu.auditadmin";

  @Test
  void aConsumerChecksAFirmAndNarrowsTheSearchWithoutScripts(Journey journey) {
    var visitor = journey.visitor(View.chinese().withoutScripts().narrow()).open("/search?q=科技");
    visitor.look("search-found");
    var name = visitor.page().locator(".hd-results a").first().innerText();

    visitor.open("/search?q=科技&type=LLC&state=ACTIVE&from=2000-01-01").look("search-narrowed");
    visitor.open("/search?q=科技&division=不存在的区&type=X&from=2026-02-31&on=2999-01-01");
    visitor.sees("register.search.fault.choice").look("search-faults");
    assertThat(visitor.page().locator("[name=division]").inputValue()).isEqualTo("不存在的区");
    assertThat(visitor.page().locator(".govuk-error-summary__list li").count()).isEqualTo(4);

    visitor.open("/search?q=" + name);
    assertThat(visitor.page().locator(".hd-results a").first().innerText()).isEqualTo(name);
    visitor.page().locator(".hd-results a").first().click();
    visitor.seesText(name).sees("register.entity.facts");
  }

  @Test
  void whoTypesIsHelpedAndChoosesByKeyboard(Journey journey) {
    var visitor = journey.visitor().open("/search?q=科技");
    var name = visitor.page().locator(".hd-results a").first().innerText();
    visitor.open("/search");

    var field = visitor.page().locator("#q");
    field.fill(name.substring(0, 4));
    visitor.page().locator("[role=option]").first().waitFor();
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    visitor.page().keyboard().press("ArrowDown");
    assertThat(field.getAttribute("aria-activedescendant")).isNotEmpty();
    visitor.page().keyboard().press("Escape");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    visitor.page().keyboard().press("ArrowDown");
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/entities/*");
    visitor.sees("register.entity.facts");
  }

  @Test
  void anExtractIsTakenAndConfirmedByWhereItsQrCodeLeads(Journey journey) {
    var visitor = journey.visitor(View.chinese().withoutScripts()).open("/search?q=科技");
    visitor.page().locator(".hd-results a").first().click();
    var entity = visitor.path();

    visitor.open(entity + "?on=2026-11-01").look("book-on-day");
    visitor.open(entity + "?on=someday").look("book-wrong-day");
    visitor.open(entity + "/differences").look("book-differences");
    visitor.open(entity).press("register.extract.button");
    visitor.sees("register.extract.says").look("extract");
    assertThat(visitor.path()).matches("/extracts/[0-9]+");
    assertThat(
            visitor.fetch(visitor.page().locator("a.govuk-button").getAttribute("href")).status())
        .isEqualTo(200);

    var checking = journey.visitor().open(visitor.path());
    checking.sees("register.extract.same");
  }

  @Test
  void anOfficersSearchForAPersonIsSeenByTheAuditAdministratorMasked(Journey journey) {
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.EXAMINER).visitor();
    officer.open("/desk/people").look("people");

    officer.press("register.search.button");
    officer.sees("register.person.fault.nothing").look("people-faults");
    officer.enter("name", "欧阳查无").enter("phone", "13900001234");
    officer.press("register.search.button").sees("register.person.none").look("people-none");
    assertThat(officer.post("/desk/people", Map.of("name", "王")).status()).isEqualTo(422);

    var audit = OfficerAtDesk.signIn(journey, AUDIT).visitor();
    audit.open("/admin/audit?subject=exports&who=" + OfficerAtDesk.EXAMINER);
    audit.sees("portal.audit.act.PERSON_SEARCHED").seesText("欧* 139******34 (0)");
    assertThat(audit.page().locator("main").innerText()).doesNotContain("欧阳查无", "13900001234");
  }

  @Test
  void anOfficerSeesWhatIsNewInHisArea(Journey journey) {
    var officer = OfficerAtDesk.signIn(journey, OfficerAtDesk.ACCEPTOR).visitor();

    officer.open("/desk/area").look("area");
    officer.open("/desk/area?tab=taken").look("area-taken");
  }

  @Test
  void divisionsAndAuthoritiesAreForEveryone(Journey journey) {
    var visitor = journey.visitor().open("/agency/places").look("places");

    visitor.open("/agency/places?words=青羊").seesText("510105").look("places-found");
  }
}
