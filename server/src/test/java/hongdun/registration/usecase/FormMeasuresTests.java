package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.Draft;
import hongdun.registration.domain.PersonAnswers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 填写数量: how many people, companies and forms of contribution one application takes. */
@HongdunTest
class FormMeasuresTests {
  private static final String PASSWORD = "一匹小马过河去了很远";

  @LocalServerPort private int port;
  private final HandedInApplications given;
  private final FillIn fillIn;
  private final Accounts accounts;
  private final SignedIn applicant;
  private Browser browser = new Browser(0);

  FormMeasuresTests(HandedInApplications given, FillIn fillIn, Accounts accounts) {
    this.given = given;
    this.fillIn = fillIn;
    this.accounts = accounts;
    this.applicant = given.applicant();
  }

  @BeforeEach
  void theApplicantSignsIn() {
    browser = new Browser(port);
    var address = accounts.find(applicant.account()).orElseThrow().address();
    var signIn = Map.of("address", address, "password", PASSWORD);
    assertThat(browser.post("/sign-in", "/sign-in", signIn).status()).isEqualTo(303);
  }

  @AfterEach
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void ofPeopleTheHundredthIsTakenAndNoFurtherOne() {
    var id = given.signedOnlineBy(applicant);
    change(
        id,
        draft -> {
          var filled = draft;
          while (filled.people().size() < Draft.MOST_PEOPLE - 1) {
            filled =
                filled.withPerson(
                    new PersonAnswers(filled.nextKey("p"), "", "RESIDENT_ID", "", "", Set.of()));
          }
          return filled;
        });
    var page = "/apply/" + id.value() + "/people/new";

    assertThat(browser.post(page, page, Map.of("key", "new", "later", "1")).status())
        .isEqualTo(303);
    assertThat(draft(id).people()).hasSize(100);
    var refused = browser.post(page, page, Map.of("key", "new", "later", "1"));

    assertThat(refused.body()).contains("一件申请最多填写100个人员");
    assertThat(draft(id).people()).hasSize(100);
  }

  @Test
  void ofCompaniesTheHundredthIsTakenAndNoFurtherOne() {
    var id = given.signedOnlineBy(applicant);
    change(
        id,
        draft -> {
          var filled = draft;
          while (filled.companies().size() < Draft.MOST_PEOPLE - 1) {
            var key = filled.nextKey("c");
            filled = filled.withCompany(new CompanyAnswers(key, "成都" + key + "有限公司", "", "", ""));
          }
          return filled;
        });
    var page = "/apply/" + id.value() + "/companies/new";

    browser.post(page, page, Map.of("key", "new"));
    assertThat(draft(id).companies()).hasSize(100);
    var refused = browser.post(page, page, Map.of("key", "new", "companies.new.name", "成都又一家有限公司"));

    assertThat(refused.body()).contains("一件申请最多填写100个法人股东");
    assertThat(draft(id).companies()).hasSize(100);
  }

  @Test
  void ofFormsOfContributionAShareholderHasTwelve() {
    var id = given.signedOnlineBy(applicant);
    var holder = draft(id).holders().getFirst();
    var page = "/apply/" + id.value() + "/capital";

    for (var more = draft(id).contributionsOf(holder).size(); more < 12; more++) {
      addForm(page, holder);
    }
    assertThat(draft(id).contributionsOf(holder)).hasSize(12);
    addForm(page, holder);

    assertThat(draft(id).contributionsOf(holder)).hasSize(12);
  }

  private void addForm(String page, String holder) {
    var fields = new HashMap<String, String>();
    fields.put("addForm", holder);
    browser.post(page, page, fields);
  }

  private void change(ApplicationId id, java.util.function.UnaryOperator<Draft> change) {
    fillIn.change(id, applicant, change);
  }

  private Draft draft(ApplicationId id) {
    return given.application(id).draft();
  }
}
