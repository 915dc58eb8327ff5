package hongdun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 登记预审 — the draft is judged before anybody visits the counter. */
@Journeys
class PreCheckJourneys {
  private static final List<String> STEPS =
      List.of("name", "kind", "people", "capital", "premises", "scope", "papers");

  @Test
  void anEmptyDraftIsToldEveryFaultOfEveryStepAtOnce(Journey journey) {
    var applicant = Applicant.begin(journey, View.chinese(), CompanyToBe.invented());
    var visitor = applicant.visitor();

    applicant.form().goOn();
    visitor.look("apply-name-faults");
    assertThat(applicant.form().faults()).hasSizeGreaterThanOrEqualTo(4);

    visitor.open(applicant.form().path() + "/check").look("check-faults");
    var links =
        visitor.page().locator(".govuk-error-summary__list a").all().stream()
            .map(link -> String.valueOf(link.getAttribute("href")))
            .distinct()
            .toList();
    assertThat(links)
        .containsExactlyElementsOf(
            STEPS.stream().map(step -> applicant.form().path() + "/" + step).toList());
    assertThat(visitor.isOffered("/submit")).isFalse();
    visitor.open(applicant.form().path()).look("application-begun");
  }

  @Test
  void eachStepNamesEveryFaultAtItsFieldAndKeepsWhatWasEntered(Journey journey) {
    var applicant = Applicant.begin(journey, View.chinese(), CompanyToBe.invented());
    var visitor = applicant.visitor();
    for (var step : List.of("kind", "people", "capital", "premises", "scope", "papers")) {
      applicant.form().open(step).goOn();
      assertThat(applicant.form().faults()).as(step).isNotEmpty();
      visitor.look("apply-" + step + "-faults");
    }

    applicant.form().open("people/new");
    visitor
        .enter("people.new.name", "李")
        .enter("people.new.documentNumber", "510105198503151011")
        .press("registration.save")
        .look("apply-person-faults");
    assertThat(applicant.form().faults()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(visitor.page().locator("[name$=documentNumber]").inputValue())
        .isEqualTo("510105198503151011");
  }

  @Test
  void aPersonIsRemovedOnlyAfterTheApplicantSaidYes(Journey journey) {
    var company = CompanyToBe.invented();
    var applicant = Applicant.begin(journey, View.chinese().withoutScripts(), company);
    var visitor = applicant.visitor();
    applicant.form().fillToThePapers(company).open("people");

    visitor.send("/people/p2/remove").sees("registration.people.remove.sure");
    visitor.seesText("王芳").follow("portal.confirm.no");
    applicant.form().isAt("people");
    visitor.seesText("王芳").sendForGood("/people/p2/remove");

    applicant.form().isAt("people");
    assertThat(visitor.page().locator("main").innerText()).doesNotContain("王芳");
  }
}
