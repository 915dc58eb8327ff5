package hongdun.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 重复提交和过期页面: a page sent twice, or from a tab left open, loses and doubles nothing. */
@HongdunTest
class StalePageTests {
  private static final String PASSWORD = "一匹小马过河去了很远";
  private static final Pattern AS_OF = Pattern.compile("name=\"asOf\" value=\"([^\"]*)\"");
  private static final Pattern CARD = Pattern.compile("govuk-summary-card\"");

  @LocalServerPort private int port;
  private final Accounts accounts;

  StalePageTests(Accounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void aPageThatWasChangedInAnotherTabIsNotSavedOverItAndLosesNothing() {
    try (var browser = signedIn()) {
      var page = begun(browser) + "/premises";
      var older = asOf(browser.get(page).body());
      browser.post(page, page, premises("草市街2号", asOf(browser.get(page).body())));

      var told = browser.post(page, page, premises("玉沙路8号", older));

      assertThat(told.status()).isEqualTo(422);
      assertThat(told.body()).contains("已经改成“草市街2号”", "value=\"玉沙路8号\"");
      assertThat(browser.get(page).body()).contains("草市街2号").doesNotContain("玉沙路8号");

      var again = browser.post(page, page, premises("玉沙路8号", asOf(told.body())));

      assertThat(again.status()).isEqualTo(303);
      assertThat(browser.get(page).body()).contains("玉沙路8号").doesNotContain("草市街2号");
    }
  }

  @Test
  void theOnePageOfAHouseholdIsAskedTheSame() {
    try (var browser = signedIn()) {
      var page = browser.post("/apply", "/apply/establish-household", Map.of()).location();
      var older = asOf(browser.get(page).body());
      browser.post(page, page, premises("草市街2号", asOf(browser.get(page).body())));

      var told = browser.post(page, page, premises("玉沙路8号", older));

      assertThat(told.status()).isEqualTo(422);
      assertThat(told.body()).contains("已经改成“草市街2号”", "value=\"玉沙路8号\"");
      assertThat(browser.get(page).body()).contains("草市街2号").doesNotContain("玉沙路8号");
      browser.post(page, page, premises("玉沙路8号", asOf(told.body())));
      assertThat(browser.get(page).body()).contains("玉沙路8号").doesNotContain("草市街2号");
    }
  }

  @Test
  void aPageThatIsSentAgainUnchangedOrAfterAnotherStepChangedIsNotStale() {
    try (var browser = signedIn()) {
      var application = begun(browser);
      var page = application + "/premises";
      var seen = asOf(browser.get(page).body());
      add(browser, application, "赵丽", "13800000001", "p1");
      assertThat(browser.post(page, page, premises("草市街2号", seen)).status()).isEqualTo(303);

      assertThat(browser.post(page, page, premises("草市街2号", seen)).status()).isEqualTo(303);
    }
  }

  @Test
  void aFaultyPersonSentAgainByReloadOrMendedOnTheWayBackIsOnePerson() {
    try (var browser = signedIn()) {
      var application = begun(browser);

      assertThat(add(browser, application, "赵丽", "", "p1").status()).isEqualTo(422);
      assertThat(add(browser, application, "赵丽", "", "p1").status()).isEqualTo(422);
      assertThat(add(browser, application, "赵丽", "13800000001", "p1").status()).isEqualTo(303);

      assertThat(people(browser, application)).isEqualTo(1);
    }
  }

  @Test
  void anotherPersonEnteredFromAPageLeftOpenIsAnotherPerson() {
    try (var browser = signedIn()) {
      var application = begun(browser);
      add(browser, application, "赵丽", "13800000001", "p1");

      var fields = person("李静", "13800000002", "p1");
      fields.put("people.new.documentNumber", "11010519491231002X");
      browser.post(application + "/people/new", application + "/people/new", fields);

      assertThat(people(browser, application)).isEqualTo(2);
    }
  }

  @Test
  void afterASearchOfTheScopeOneCanSearchAgainAndAddWhatIsTicked() {
    try (var browser = signedIn()) {
      var page = begun(browser) + "/scope?find=%E8%BD%AF%E4%BB%B6";

      assertThat(browser.get(page).body()).contains(">查找", "加入勾选的项目");
    }
  }

  private static long people(Browser browser, String application) {
    return CARD.matcher(browser.get(application + "/people").body()).results().count();
  }

  private static Browser.Answer add(
      Browser browser, String application, String name, String contact, String place) {
    var page = application + "/people/new";
    return browser.post(page, page, person(name, contact, place));
  }

  private static Map<String, String> person(String name, String contact, String place) {
    var fields = new HashMap<String, String>();
    fields.put("key", "new");
    fields.put("place", place);
    fields.put("people.new.name", name);
    fields.put("people.new.documentKind", "RESIDENT_ID");
    fields.put("people.new.documentNumber", "510104198001010014");
    fields.put("people.new.contact", contact);
    fields.put("people.new.posts", "SHAREHOLDER");
    return fields;
  }

  private static Map<String, String> premises(String address, String asOf) {
    return Map.of("premises.address", address, "premises.right", "OWN", "asOf", asOf);
  }

  private static String asOf(String page) {
    var found = AS_OF.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String begun(Browser browser) {
    var step = browser.post("/apply", "/apply/establish-llc", Map.of()).location();
    return step.substring(0, step.length() - "/name".length());
  }

  private Browser signedIn() {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, "王小明", PASSWORD);
    var browser = new Browser(port);
    browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
    return browser;
  }
}
