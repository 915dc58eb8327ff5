package hongdun.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.portal.Form;
import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.ContributionAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.EstablishmentItem;
import hongdun.registration.domain.PersonAnswers;
import hongdun.registration.usecase.ScopeCatalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 一张表 — what the counter enters of a company on one page is what the application then says. */
@HongdunTest
class CompanySheetTests {
  private final CompanyForm form;

  CompanySheetTests(ScopeCatalogue scopes) {
    this.form = new CompanyForm(new ScopeForm(scopes));
  }

  @Test
  void aLineInWhichNothingIsEnteredIsNobody() {
    var draft =
        read(
            Draft.empty(),
            Map.of("line", new String[] {"p1", "p2", "p3"}, "people.p2.name", one("李明")));

    assertThat(draft.people())
        .extracting(PersonAnswers::key, PersonAnswers::name)
        .containsExactly(tuple("p2", "李明"));
  }

  @Test
  void aPersonTakenOutGoesWithWhatHeWouldHaveContributed() {
    var fields = new HashMap<String, String[]>();
    fields.put("line", new String[] {"p1", "p2"});
    for (var line : List.of("p1", "p2")) {
      fields.put("people." + line + ".name", one("李明"));
      fields.put("people." + line + ".posts", one("SHAREHOLDER"));
      fields.put("contributions." + line + ".amount", one("50"));
    }
    fields.put("remove", one("p1"));

    var draft = read(Draft.empty(), fields);

    assertThat(draft.people()).extracting(PersonAnswers::key).containsExactly("p2");
    assertThat(draft.contributions()).extracting(ContributionAnswers::holder).containsExactly("p2");
  }

  @Test
  void namesOfLinesThatNoPageHadAreNotTaken() {
    var draft =
        read(
            Draft.empty(),
            Map.of(
                "line", new String[] {"p1.name", "new", "p0", "p1", "p1"},
                "people.p1.name", one("李明"),
                "people.new.name", one("王芳"),
                "people.p0.name", one("赵丽")));

    assertThat(draft.people()).extracting(PersonAnswers::key).containsExactly("p1");
  }

  @Test
  void whatACompanyContributesInTwoFormsIsKept() {
    var before =
        Draft.empty()
            .withCompany(new CompanyAnswers("c1", "成都甲有限公司", "", "", "MAINLAND"))
            .withCapital(
                "100",
                List.of(
                    new ContributionAnswers("c1", "60", "MONEY", "2030-6-30"),
                    new ContributionAnswers("c1", "40", "GOODS", "2030-6-30")));

    var draft =
        read(
            before,
            Map.of(
                "capital", one("100"),
                "contributions.c1.amount", one("70"),
                "contributions.c1.form", one("MONEY"),
                "contributions.c1.due", one("2030-6-30"),
                "contributions.c1.2.amount", one("30"),
                "contributions.c1.2.form", one("GOODS"),
                "contributions.c1.2.due", one("2030-6-30")));

    assertThat(draft.contributions())
        .extracting(ContributionAnswers::amount)
        .containsExactly("70", "30");
  }

  @Test
  void thereAreThreeLinesAndAlwaysOneThatIsEmpty() {
    assertThat(page(Draft.empty()).lines())
        .extracting(PersonAnswers::key)
        .containsExactly("p1", "p2", "p3");
    var three = Draft.empty().withOnly(List.of(person("p1"), person("p4"), person("p2")));
    assertThat(page(three).lines())
        .extracting(PersonAnswers::key)
        .containsExactly("p1", "p4", "p2", "p5");
  }

  private static PersonAnswers person(String key) {
    return new PersonAnswers(key, "李明", "RESIDENT_ID", "", "", Set.of());
  }

  private static CompanySheetPage page(Draft draft) {
    var nothing =
        new AtCounter(List.of(), Set.of(), List.of(), false, false, Set.of(), Optional.empty());
    return new CompanySheetPage(
        Optional.empty(),
        nothing,
        draft,
        "",
        new CompanySheetPage.Offered(
            List.of(),
            List.of(),
            new ScopeFields(
                EstablishmentItem.LLC.blank().scope(), List.of(), "", List.of(), Optional.empty()),
            LocalDate.of(2026, 1, 5)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private Draft read(Draft before, Map<String, String[]> fields) {
    return form.read(before, Form.of(fields));
  }

  private static String[] one(String value) {
    return new String[] {value};
  }
}
