package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.SignedIn;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Remark;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 补正: the pages of an application show what can be changed, and what the notice named of it. */
@HongdunTest
class MendingPagesTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern AS_OF = Pattern.compile("name=\"asOf\" value=\"([^\"]*)\"");

  @LocalServerPort private int port;
  private final HandedInApplications given;
  private final CounterOfficers officers;
  private final ReturnOnce returning;
  private final Accounts accounts;
  private SignedIn applicant = new SignedIn(0, "", 0, 0, Set.of());
  private String address = "";

  MendingPagesTests(
      HandedInApplications given,
      CounterOfficers officers,
      ReturnOnce returning,
      Accounts accounts) {
    this.given = given;
    this.officers = officers;
    this.returning = returning;
    this.accounts = accounts;
  }

  @BeforeEach
  void somebodyApplies() {
    address = UUID.randomUUID() + "@example.cn";
    var account = accounts.createForCitizen(address, "李静", PASSWORD);
    applicant = new SignedIn(account, "李静", 0, 0, Set.of());
  }

  @Test
  void aStepOfAnApplicationInTheBureausHandsLeadsToItsOverviewWhichSaysWhy() {
    var draft = given.signedOnlineBy(applicant, "p1", "p2", "p3");
    try (var browser = signedIn()) {
      var steps =
          List.of(
              "/name",
              "/kind",
              "/people",
              "/people/p1",
              "/people/new",
              "/capital",
              "/companies/new",
              "/premises",
              "/scope",
              "/papers");
      assertThat(steps)
          .allSatisfy(step -> assertThat(browser.get(path(draft) + step).status()).isEqualTo(200));

      var id = given.handIn(draft, applicant);

      assertThat(steps)
          .allSatisfy(
              step -> assertThat(browser.get(path(id) + step).location()).isEqualTo(path(id)));
      assertThat(browser.get(path(id)).body()).contains("所填内容现在不能修改", path(id) + "/check");
    }
  }

  @Test
  void whatTheNoticeNamedStandsAtItsFieldUntilItIsMended() {
    var id = returned("premises.address", "people.p1.posts.SHAREHOLDER", "papers.domicile");
    try (var browser = signedIn()) {
      var page = path(id) + "/premises";
      assertThat(browser.get(path(id)).body())
          .contains(page + "#premises.address", path(id) + "/people/p1#people.p1.posts");

      var named = browser.get(page);

      assertThat(named.status()).isEqualTo(200);
      assertThat(named.body())
          .contains("对本页提出 1 项要求", "id=\"premises.address-error\"", "补正通知要求：请改正premises.address")
          .doesNotContain("请改正people", "premises.owner-error");
      assertThat(browser.get(path(id) + "/people/p1").body())
          .contains("id=\"people.p1.posts-error\"", "请改正people.p1.posts.SHAREHOLDER");
      assertThat(browser.get(path(id) + "/people").body()).contains("/people/p1#people.p1.posts");
      assertThat(browser.get(path(id) + "/people/p2").body()).doesNotContain("补正通知");
      assertThat(browser.get(path(id) + "/papers").body()).contains("papers.domicile-error");
      assertThat(browser.get(path(id) + "/kind").body()).doesNotContain("补正通知");

      var asOf = AS_OF.matcher(named.body());
      assertThat(asOf.find()).isTrue();
      browser.post(
          page,
          page,
          Map.of("premises.address", "人民中路九段9号", "premises.right", "OWN", "asOf", asOf.group(1)));

      assertThat(browser.get(page).body()).contains("九段9号").doesNotContain("补正通知");
    }
  }

  private ApplicationId returned(String... fields) {
    var id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    var remarks =
        Arrays.stream(fields)
            .map(field -> new Remark(field, field, field, "请改正" + field, "Mend", "第十九条", "Art. 19"))
            .toList();
    var officer = officers.holding(given.matter(id).bureau(), Role.EXAMINER);
    assertThat(returning.giveBack(id, given.matter(id).version(), officer, remarks))
        .isInstanceOf(Examine.Outcome.Done.class);
    return id;
  }

  private static String path(ApplicationId id) {
    return "/apply/" + id.value();
  }

  private Browser signedIn() {
    var browser = new Browser(port);
    browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
    return browser;
  }
}
