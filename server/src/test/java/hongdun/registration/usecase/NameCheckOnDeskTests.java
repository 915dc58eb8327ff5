package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.naming.usecase.ReplayCheck;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** 名称核查记录: the examiner sees by what the name was judged, and that it is judged so again. */
@HongdunTest
class NameCheckOnDeskTests {
  private static final String PASSWORD = "一匹小马过河去了很远";

  @LocalServerPort private int port;
  private final HandedInApplications given;
  private final CounterOfficers officers;
  private final AgencyRows rows;
  private final Accounts accounts;
  private final ReplayCheck replay;
  private final ClaimForApplication claiming;
  private final TransactionTemplate transaction;

  NameCheckOnDeskTests(
      HandedInApplications given,
      CounterOfficers officers,
      AgencyRows rows,
      Accounts accounts,
      ReplayCheck replay,
      ClaimForApplication claiming,
      TransactionTemplate transaction) {
    this.given = given;
    this.officers = officers;
    this.rows = rows;
    this.accounts = accounts;
    this.replay = replay;
    this.claiming = claiming;
    this.transaction = transaction;
  }

  @Test
  void theDeskShowsTheVerdictStoredWhenTheNameWasClaimed() {
    var applicant = given.applicant();
    var id = given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
    transaction.executeWithoutResult(_ -> claiming.claim(given.application(id)));
    var check = replay.newest(id.value()).orElseThrow().check();
    var matter = given.matter(id);
    var officer = officers.holding(matter.bureau(), Role.EXAMINER);
    rows.account(
        new OfficerId(officer.officer()),
        accounts.createForOfficer("desk.name.check", "测试员", PASSWORD));

    try (var browser = new Browser(port)) {
      browser.post(
          "/sign-in", "/sign-in", Map.of("address", "desk.name.check", "password", PASSWORD));
      var page = "/desk/registration/" + matter.id().value();

      assertThat(browser.get(page).body())
          .contains("名称核查记录", "结果相同", check.verdict().edition().words())
          .contains(check.input().proposed().parts().full(), "NAME2021+NR2017");
      assertThat(browser.get(page + "?lang=en").body())
          .contains("Name check on record", "the same result");
    }
  }
}
