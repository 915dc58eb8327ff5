package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 一次性告知: every shortcoming on one sheet, however many, and each says what it is about. */
@HongdunTest
class RemarksPageTests {
  private static final String PASSWORD = "一匹小马过河去了很远";

  private static final Pattern OPTION = Pattern.compile("<option[^>]*>([^<]+)</option>");

  private static final AtomicInteger SERIAL = new AtomicInteger();

  @LocalServerPort private int port;
  private final HandedInApplications given;
  private final CounterOfficers officers;
  private final AgencyRows rows;
  private final Accounts accounts;

  RemarksPageTests(
      HandedInApplications given, CounterOfficers officers, AgencyRows rows, Accounts accounts) {
    this.given = given;
    this.officers = officers;
    this.rows = rows;
    this.accounts = accounts;
  }

  @Test
  void oneNoticeNamesAsManyShortcomingsAsThereAre() {
    var id = handedIn();
    try (var browser = examining(id)) {
      var page = page(id);
      var fields =
          remarks(
              id, "premises.address", "premises.right", "capital", "kind.term", "people.p1.name");
      assertThat(browser.get(page).body()).contains("remark.5.what").doesNotContain("remark.6.");

      fields.put("another", "1");
      var more = browser.post(page, page + "/return", fields);

      assertThat(more.status()).isEqualTo(200);
      assertThat(more.body()).contains("remark.6.what", "请补正第5条");
      fields.remove("another");
      fields.put("remarks", "6");
      fields.put("remark.5.field", "kind.direction");
      fields.put("remark.6.field", "kind.supervision");
      fields.put("remark.6.what", "请补正第6条");
      assertThat(browser.post(page, page + "/return", fields).status()).isEqualTo(303);
      assertThat(given.matter(id).stage()).isEqualTo(Stage.CORRECTION.name());
      assertThat(browser.get(page).body()).contains("请补正第6条");
    }
  }

  @Test
  void whatARemarkCanBeAboutIsNamedSoThatEachIsAnother() {
    var id = handedIn();
    try (var browser = examining(id)) {
      var list = browser.get(page(id)).body().split("name=\"remark.1.field\"", 2)[1];

      assertThat(OPTION.matcher(list.split("</select>", 2)[0]).results())
          .extracting(found -> found.group(1).strip())
          .hasSizeGreaterThan(20)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aRemarkThatSaysNotWhatItIsAboutIsNotTaken() {
    var id = handedIn();
    try (var browser = examining(id)) {
      var fields = remarks(id, "premises.address", "", "no.such-field");
      fields.put("remark.4.field", "capital");

      var answer = browser.post(page(id), page(id) + "/return", fields);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("第 2 条：请选择", "第 3 条：请选择", "第 4 条：请写明")
          .doesNotContain("第 1 条：请");
      assertThat(given.matter(id).stage()).isEqualTo(Stage.SUBMITTED.name());
    }
  }

  @Test
  void aRemarkNoNoticeCanBePrintedWithIsNotTakenAndTheCharacterIsNamed() {
    var id = handedIn();
    try (var browser = examining(id)) {
      var fields = remarks(id, "premises.address");
      fields.put("remark.1.what", "请补正😀住所");

      var answer = browser.post(page(id), page(id) + "/return", fields);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("😀（U+1F600）", "请补正😀住所");
      assertThat(given.matter(id).stage()).isEqualTo(Stage.SUBMITTED.name());
    }
  }

  private String page(ApplicationId id) {
    return "/desk/registration/" + given.matter(id).id().value();
  }

  private Map<String, String> remarks(ApplicationId id, String... about) {
    var fields = new HashMap<String, String>();
    fields.put("version", Integer.toString(given.matter(id).version()));
    for (int i = 1; i <= about.length; i++) {
      fields.put("remark." + i + ".field", about[i - 1]);
      fields.put("remark." + i + ".what", "请补正第" + i + "条");
    }
    return fields;
  }

  private ApplicationId handedIn() {
    var applicant = given.applicant();
    return given.handIn(given.signedOnlineBy(applicant, "p1", "p2", "p3"), applicant);
  }

  private Browser examining(ApplicationId id) {
    var officer = officers.holding(given.matter(id).bureau(), Role.EXAMINER);
    var name = "remarks.tester" + SERIAL.incrementAndGet();
    rows.account(
        new OfficerId(officer.officer()), accounts.createForOfficer(name, "测试员", PASSWORD));
    var browser = new Browser(port);
    assertThat(
            browser
                .post("/sign-in", "/sign-in", Map.of("address", name, "password", PASSWORD))
                .status())
        .isEqualTo(303);
    return browser;
  }
}
