package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Unit;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.ExamplePermit.Step;
import hongdun.portal.Accounts;
import hongdun.portal.Browser;
import hongdun.portal.Dates;
import hongdun.portal.DemonstrationSignIn;
import hongdun.shared.Actor;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of the desk and of progress, with the people of the demonstration. */
@HongdunTest
class DeskPageTests {
  private static final Region QINGYANG = new Region("510105");
  private static final String PASSWORD = "一匹小马过河去了很远";

  @LocalServerPort private int port;
  private final Desk desk;
  private final Agency agency;
  private final Accounts accounts;
  private final DemonstrationSignIn signIn;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DeskPageTests(
      Desk desk,
      Agency agency,
      Accounts accounts,
      DemonstrationSignIn signIn,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.agency = agency;
    this.accounts = accounts;
    this.signIn = signIn;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void withHisCodeThePartySeesStateOfficerAndDueDate() {
    var matter = opened();

    try (var browser = new Browser(port)) {
      var found = browser.get("/progress?code=" + matter.queryCode().toLowerCase(Locale.ROOT));
      assertThat(found.status()).isEqualTo(303);
      assertThat(found.location()).isEqualTo(matter.progressPath());
      var page = browser.get(matter.progressPath());

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains(matter.number(), "已提交", "您在这里", "青羊区", "承诺当场办结", "法定期限", "第十九条")
          .doesNotContain("王小明");
    }
    try (var browser = new Browser(port, "en")) {
      assertThat(browser.get(matter.progressPath()).body())
          .contains("You are here", "Promised on the spot", "Art. 19", "Approved");
    }
  }

  @Test
  void unknownAndImpossibleCodesAreTheSameAnswer() {
    try (var browser = new Browser(port)) {
      var unknown = browser.get("/progress/7K2M9PQR");
      var impossible = browser.get("/progress/nonsense");

      assertThat(unknown.status()).isEqualTo(404);
      assertThat(impossible.status()).isEqualTo(404);
      assertThat(neutral(unknown.body())).isEqualTo(neutral(impossible.body()));
      assertThat(browser.get("/progress?code=7K2M9PQR").body()).contains("没有找到");
    }
  }

  @Test
  void guessingCodesIsSlow() throws Exception {
    var elsewhere =
        HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.77")).build();
    var statuses = new ArrayList<Integer>();
    for (var guess = 0; guess < 11; guess++) {
      statuses.add(
          elsewhere
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://127.0.0.1:%d/api/v1/progress/7K2M9PQ%d"
                                  .formatted(port, guess % 10)))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .statusCode());
    }

    assertThat(statuses.subList(0, 10)).containsOnly(404);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  void programsReadTheProgressAsJson() {
    var matter = opened();

    try (var browser = new Browser(port)) {
      var answer = browser.get("/api/v1/progress/" + matter.queryCode());

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("application/json");
      assertThat(answer.body())
          .contains(
              "\"number\":\"" + matter.number() + "\"",
              "\"code\":\"SUBMITTED\"",
              "\"due\":\"" + matter.due().orElseThrow() + "\"",
              "The law allows 3 working days")
          .doesNotContain("王小明");
    }
  }

  @Test
  void anOfficerFindsTheMatterOnHisDeskAndPrintsItsChain() {
    var matter = opened();
    try (var browser = signedIn("qingyang.acceptor1")) {
      var inbox = browser.get("/desk?q=" + matter.queryCode());
      assertThat(inbox.status()).isEqualTo(200);
      assertThat(inbox.body())
          .contains(matter.number(), "待我办理", "/desk/example/")
          .contains("<span class=\"hd-brand__bureau\">成都市青羊区市场监督管理局</span>", "窗口受理员</span>");
      assertThat(browser.get("/desk?tab=open&q=no-such-matter").body()).contains("没有符合条件的办件");
      assertThat(browser.get("/desk?tab=done&after=junk").status()).isEqualTo(200);

      transaction.executeWithoutResult(_ ->
          assertThat(
                  desk.take(
                      new Taking(
                          matter.id(),
                          matter.version(),
                          Step.WITHDRAW,
                          citizen(matter),
                          "不办了",
                          Set.of())))
              .isInstanceOf(Taken.class));
      var chain = browser.get("/desk/matters/" + matter.id().value() + "/chain");

      assertThat(chain.status()).isEqualTo(200);
      assertThat(chain.body()).contains("审批责任链", "王小明", "撤回", "不办了", "办件〔", "第十九条");
      assertThat(browser.get("/desk?tab=done&q=" + matter.number()).body())
          .contains(matter.number());
      var path = "/desk/matters/" + matter.id().value();
      assertThat(browser.get(path + "/green-channel").body())
          .as("what is concluded is not given priority any more")
          .contains("办件已经办结")
          .doesNotContain("name=\"note\"");
      assertThat(browser.get(path + "/hand-over").body())
          .as("nobody has it in hand any more")
          .contains("办结时间")
          .doesNotContain("待接办");
    }
  }

  @Test
  void thePartyIsToldTheWholeAddressOfHisProgressPage() {
    var matter = opened();

    try (var browser = new Browser(port)) {
      assertThat(browser.get(matter.progressPath()).body())
          .contains("http://127.0.0.1:" + port + matter.progressPath());
    }
  }

  @Test
  void anotherBureausMatterIsNotFound() {
    var matter = opened();
    try (var browser = signedIn("chengdu.examiner1")) {
      assertThat(browser.get("/desk/matters/" + matter.id().value() + "/chain").status())
          .isEqualTo(404);
      assertThat(browser.get("/desk/matters/" + matter.id().value()).status()).isEqualTo(404);
      assertThat(browser.get("/desk?tab=open&q=" + matter.number()).body())
          .doesNotContain("/desk/example/" + matter.id().value());
    }
  }

  @Test
  void theDeskIsForOfficersOnly() {
    try (var browser = new Browser(port)) {
      assertThat(browser.get("/desk").status()).isEqualTo(303);
    }
  }

  @Test
  void theProcedureIsPublicWithWhoMayAndTheArticle() {
    try (var browser = new Browser(port)) {
      var page = browser.get("/procedures/" + ExamplePermit.CODE);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("核准员", "期限重新计算", "计时中止", "第十九条");
      assertThat(browser.get("/procedures/no-such").status()).isEqualTo(404);
    }
  }

  @Test
  void figuresOnTheHomePageChangeWithANewMatterWithoutEditing() {
    try (var browser = new Browser(port)) {
      var before = received(browser.get("/").body());

      opened();

      assertThat(received(browser.get("/").body())).isEqualTo(before + 1);
    }
  }

  @Test
  void figuresShowNumeratorDenominatorAndFormulaAndCanBeDownloaded() {
    opened();
    try (var browser = new Browser(port)) {
      var page = browser.get("/figures");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("当场办结率", "计算方法", "青羊区", "data-chart=\"bar\"");
      assertThat(browser.get("/figures?from=nonsense&to=9999-99&bureau=-1").status())
          .isEqualTo(200);
      var csv = browser.get("/figures.csv");
      assertThat(csv.header("Content-Disposition")).contains("attachment");
      assertThat(csv.body()).contains("casework.figure.on-the-spot", "月份,代码,指标");
    }
    try (var browser = new Browser(port, "en")) {
      assertThat(browser.get("/figures").body()).contains("On-the-spot rate", "All bureaus");
    }
  }

  private Matter opened() {
    var today = Dates.dayOf(clock.instant());
    var bureau = agency.competentFor(QINGYANG, today).map(Unit::bureau).orElseThrow();
    var account = accounts.createForCitizen(UUID.randomUUID() + "@example.cn", "王小明", PASSWORD);
    return Optional.ofNullable(
            transaction.execute(_ ->
                desk.open(
                    new Desk.Opening(
                        ExamplePermit.PROCEDURE,
                        "registration.establish-llc",
                        "成都市青羊区金沙商贸有限公司",
                        bureau,
                        QINGYANG,
                        "R2022",
                        new Party(
                            Optional.of(account),
                            Sensitive.of("王小明"),
                            Sensitive.of(""),
                            Language.ZH),
                        Set.of(),
                        new Actor.Citizen(account)))))
        .orElseThrow();
  }

  private static Actor.Citizen citizen(Matter matter) {
    return new Actor.Citizen(matter.party().account().orElseThrow());
  }

  private Browser signedIn(String name) {
    return signIn.browser(port, name);
  }

  private static long received(String home) {
    var found = Pattern.compile("今日收件</dt><dd>([0-9,]+) 件").matcher(home);
    assertThat(found.find()).as(home).isTrue();
    return Long.parseLong(found.group(1).replace(",", ""));
  }

  private static String neutral(String body) {
    return body.replaceAll("7K2M9PQR|nonsense", "").replaceAll("value=\"[^\"]{20,}\"", "");
  }
}
