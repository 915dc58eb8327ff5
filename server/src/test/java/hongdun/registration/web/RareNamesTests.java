package hongdun.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.OnePage;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * 生僻字和长姓名: characters beyond the basic plane (CJK extensions B to H), the private use area, and
 * names of up to fifty characters with the middle dot, from the form to the papers.
 */
@HongdunTest
class RareNamesTests {
  private static final String PASSWORD = "一匹小马过河去了很远";

  /** Extensions B, D and H, and a private character that old systems use for one. */
  private static final String RARE = "\uD842\uDFB7\uD86D\uDF41\uD884\uDF50\uE863";

  private static final String DOTTED = "阿卜杜热西提江·买买提艾力·吐尔逊";

  @LocalServerPort private int port;
  private final Accounts accounts;

  RareNamesTests(Accounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void aNameOfRareCharactersIsKeptAsTypedAndWhatNoPaperCanBePrintedWithIsSaidAtOnce() {
    try (var browser = signedIn(RARE)) {
      var application = begun(browser);
      var own = browser.get(application + "/people/new").body();
      assertThat(own).contains("value=\"" + RARE + "\"");

      var told = add(browser, application, RARE);
      assertThat(told.status()).isEqualTo(422);
      assertThat(told.body()).contains("（U+E863）", "汉语拼音").doesNotContain("U+20BB7");

      assertThat(browser.get("/account").body()).contains(RARE);
      assertThat(browser.get(application + "/people").body()).contains(RARE);
      assertThat(browser.get(application + "/check").body()).contains(RARE);
      assertThat(browser.get(application + "/sign").body()).contains(RARE);
    }
  }

  @Test
  void aRareNameThatCanBePrintedIsTaken() {
    try (var browser = signedIn("李静")) {
      var application = begun(browser);

      assertThat(add(browser, application, "𠮷𨱏梅").status()).isEqualTo(303);
      assertThat(browser.get(application + "/people").body()).contains("𠮷𨱏梅");
    }
  }

  @Test
  void everyDotOfTheKeyboardBetweenTwoPartsOfANameIsTheOneOfNames() {
    try (var browser = signedIn("李静")) {
      var application = begun(browser);

      add(browser, application, "阿卜杜热西提江•买买提艾力 ・ 吐尔逊");

      assertThat(browser.get(application + "/people").body()).contains(DOTTED);
    }
  }

  @Test
  void aNameOfFiftyCharactersIsTakenAndOneMoreIsNot() {
    var fifty = "𨱏".repeat(24) + "·" + "艾".repeat(25);
    try (var browser = signedIn("李静")) {
      var application = begun(browser);

      assertThat(add(browser, application, fifty).status()).isEqualTo(303);
      assertThat(browser.get(application + "/people").body()).contains(fifty);

      assertThat(add(browser, application, fifty + "力").status()).isEqualTo(422);
    }
  }

  @Test
  void aFileKeepsARareNameOnTheListAndWhenItIsFetched() {
    var name = "身份证-" + RARE + "·艾力.pdf";
    try (var browser = signedIn("李静")) {
      var papers = begun(browser) + "/papers";

      var sent = browser.attach(papers, papers + "/identity", "papers.identity", name, OnePage.PDF);

      assertThat(sent.location()).isEqualTo(papers);
      var list = browser.get(papers).body();
      assertThat(list).contains(name);
      var file = list.split("/papers/file/", 2)[1].split("\"", 2)[0];
      assertThat(browser.get(papers + "/file/" + file).header("Content-Disposition"))
          .contains(URLEncoder.encode(RARE, StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatWasChosenAndNotUploadedIsUploadedByGoingOn() {
    try (var browser = signedIn("李静")) {
      var papers = begun(browser) + "/papers";

      var sent = browser.attach(papers, papers, "papers.identity", "护照.pdf", OnePage.PDF);

      assertThat(sent.status()).isEqualTo(422);
      assertThat(sent.body()).contains("护照.pdf").contains("papers.domicile");
    }
  }

  @Test
  void thePaperNamesTheCharactersItCannotPrintAndPrintsALongNameWithDots() {
    try (var browser = signedIn("李静")) {
      var application = begun(browser);
      var paper = application + "/papers/draft/application-form.pdf";
      add(browser, application, DOTTED);
      assertThat(browser.get(paper).header("Content-Type")).startsWith("application/pdf");

      add(browser, application, "李" + RARE);

      var refused = browser.get(paper);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("\uE863");
    }
  }

  @Test
  void aFileIsRemovedOnlyAfterTheApplicantSaidYes() {
    try (var browser = signedIn("李静")) {
      var papers = begun(browser) + "/papers";
      browser.attach(papers, papers + "/identity", "papers.identity", "护照.pdf", OnePage.PDF);
      var file = browser.get(papers).body().split("/papers/file/", 2)[1].split("\"", 2)[0];
      var remove = papers + "/" + file + "/remove";

      var asked = browser.post(papers, remove, Map.of("about", "护照.pdf"));

      assertThat(asked.body()).contains("护照.pdf", "name=\"sure\"");
      assertThat(browser.get(papers).body()).contains("护照.pdf");

      browser.post(papers, remove, Map.of("sure", "yes"));

      assertThat(browser.get(papers).body()).doesNotContain("护照.pdf");
    }
  }

  @Test
  void aPersonIsRemovedOnlyAfterTheApplicantSaidYes() {
    try (var browser = signedIn("李静")) {
      var application = begun(browser);
      add(browser, application, DOTTED);
      var people = application + "/people";

      var asked = browser.post(people, people + "/p1/remove", Map.of("about", DOTTED));

      assertThat(asked.body()).contains(DOTTED, "name=\"sure\"");
      assertThat(browser.get(people).body()).contains(DOTTED);

      browser.post(people, people + "/p1/remove", Map.of("sure", "yes"));

      assertThat(browser.get(people).body()).doesNotContain(DOTTED);
    }
  }

  private static Browser.Answer add(Browser browser, String application, String name) {
    var fields = new HashMap<String, String>();
    fields.put("key", "new");
    fields.put("people.new.name", name);
    fields.put("people.new.documentKind", "RESIDENT_ID");
    fields.put("people.new.documentNumber", "510104198001010014");
    fields.put("people.new.contact", "13800000001");
    fields.put("people.new.posts", "SHAREHOLDER");
    var page = application + "/people/new";
    return browser.post(page, page, fields);
  }

  private static String begun(Browser browser) {
    var step = browser.post("/apply", "/apply/establish-llc", Map.of()).location();
    return step.substring(0, step.length() - "/name".length());
  }

  private Browser signedIn(String name) {
    var address = UUID.randomUUID() + "@example.cn";
    accounts.createForCitizen(address, name, PASSWORD);
    var browser = new Browser(port);
    browser.post("/sign-in", "/sign-in", Map.of("address", address, "password", PASSWORD));
    return browser;
  }
}
