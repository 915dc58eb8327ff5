package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.ExamplePermit.Step;
import hongdun.portal.Browser;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 全程监控, 适时纠错: what a supervisor may do of a matter, and what he may not. */
@HongdunTest
class SupervisionTests {
  private static final Pattern LINE = Pattern.compile("name=\"line\"[^>]*value=\"(\\d+)\"");
  private static final String NOTE = "住所证明与申请书不一致，请核实后重新审查。";

  @LocalServerPort private int port;
  private final DeskOfQingyang desk;
  private final JdbcClient jdbc;

  SupervisionTests(DeskOfQingyang desk, JdbcClient jdbc) {
    this.desk = desk;
    this.jdbc = jdbc;
  }

  @Test
  void aMarkedErrorBringsTheMatterBackToItsStepAndTheClockIsNotRestarted() {
    var examined = examined();
    var clocks = clocks(examined);

    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      var page = supervisor.get(path(examined));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("指出差错", "受理", examined.number());
      var answer = mark(supervisor, examined, firstLine(page.body()), NOTE);
      assertThat(answer.status()).isEqualTo(303);
      assertThat(supervisor.get("/desk/marks").body()).contains(NOTE, "待回复", examined.number());
    }

    var after = desk.now(examined);
    assertThat(after.stage()).isEqualTo("ACCEPTED");
    assertThat(after.version()).isEqualTo(examined.version() + 1);
    assertThat(after.due()).isEqualTo(examined.due());
    assertThat(clocks(after)).isEqualTo(clocks);
    assertThat(after.handler()).contains(new OfficerId(desk.officer(Role.EXAMINER).officer()));
    try (var anybody = new Browser(port)) {
      assertThat(anybody.get(after.progressPath()).body()).contains("监察指错，退回重办");
    }
    try (var chain = desk.signedIn(port, "qingyang.supervisor")) {
      assertThat(chain.get("/desk/matters/" + after.id().value() + "/chain").body())
          .contains("监察指错，退回重办", "监察室", NOTE, "第六十条");
    }
  }

  @Test
  void theOfficerConcernedSeesTheMarkOnHisDeskAndAnswersIt() {
    var examined = examined();
    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      mark(supervisor, examined, firstLine(supervisor.get(path(examined)).body()), NOTE);
    }
    var mark =
        jdbc.sql("select id from casework.error_mark where matter = ?")
            .param(examined.id().value())
            .query(Long.class)
            .single();

    try (var stranger = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(
              stranger
                  .post("/desk/marks", "/desk/marks/" + mark + "/answer", answer(mark, "不是我"))
                  .status())
          .isEqualTo(404);
    }
    try (var officer = desk.signedIn(port, examinersName())) {
      assertThat(officer.get("/desk?tab=in-hand&q=" + examined.number()).body())
          .contains("监察指错待回复");
      var empty = officer.post("/desk/marks", "/desk/marks/" + mark + "/answer", answer(mark, " "));
      assertThat(empty.status()).isEqualTo(422);
      var answered =
          officer.post("/desk/marks", "/desk/marks/" + mark + "/answer", answer(mark, "已核实改正"));
      assertThat(answered.status()).isEqualTo(303);
      assertThat(officer.get("/desk/marks").body()).contains("已核实改正", "已回复");
      assertThat(officer.get("/desk/matters/" + examined.id().value() + "/journal").body())
          .contains("回复监察指错", "已核实改正", "在监察窗口查阅本办件");
    }
  }

  @Test
  void whoHasItNowIsWrittenToInHisLanguageAndTheJournalSaysSo() {
    var examined = examined();
    try (var examiner = desk.signedIn(port, examinersName())) {
      examiner.get("/desk?lang=en");
    }

    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      mark(supervisor, examined, firstLine(supervisor.get(path(examined)).body()), NOTE);
    }

    var letters =
        jdbc.sql(
                """
                select language || ' ' || body
                  from portal.message
                 where address = ? and subject like '%' || ? || '%'
                """)
            .params(examinersName(), examined.number())
            .query(String.class)
            .list();
    assertThat(letters).singleElement().asString().contains("en ", "has gone back", NOTE);
    try (var examiner = desk.signedIn(port, examinersName())) {
      examiner.get("/desk?lang=zh");
      assertThat(examiner.get("/desk/matters/" + examined.id().value() + "/journal").body())
          .contains("已书面告知", desk.name(Role.EXAMINER));
    }
  }

  @Test
  void aConcludedMatterGoesBackNoMore() {
    var approved = desk.taken(examined(), Step.APPROVE, desk.officer(Role.APPROVER));

    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      assertThat(supervisor.get(path(approved)).body()).contains("已办结，不能再退回");
      var answer = mark(supervisor, approved, "1", NOTE);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).contains("已办结，不能再退回");
    }
    assertThat(desk.now(approved).stage()).isEqualTo("APPROVED");
  }

  @Test
  void aMatterOfAnotherRangeDoesNotExistForHim() {
    var examined = examined();

    try (var supervisor = desk.signedIn(port, "jinjiang.supervisor")) {
      assertThat(supervisor.get(path(examined)).status()).isEqualTo(404);
      assertThat(mark(supervisor, examined, "1", NOTE).status()).isEqualTo(404);
      assertThat(supervisor.get("/desk?tab=open&unit=all&q=" + examined.number()).body())
          .doesNotContain(path(examined));
    }
    assertThat(desk.now(examined).stage()).isEqualTo("APPROVAL_PROPOSED");
  }

  @Test
  void theSupervisorOfTheCityReadsTheMattersOfItsDistrictsAndLeavesALine() {
    var examined = examined();

    try (var supervisor = desk.signedIn(port, "chengdu.supervisor")) {
      assertThat(supervisor.get("/desk/watch").location()).contains("unit=all");
      assertThat(supervisor.get("/desk?tab=open&unit=all&q=" + examined.number()).body())
          .contains(path(examined));
      assertThat(supervisor.get(path(examined)).status()).isEqualTo(200);
      assertThat(supervisor.get(path(examined)).status()).isEqualTo(200);
    }

    assertThat(
            jdbc.sql(
                    """
                    select a.kind
                      from casework.access_matter m
                      join casework.access a on a.id = m.access
                     where m.matter = ?
                    """)
                .param(examined.id().value())
                .query(String.class)
                .list())
        .containsExactly("READ");
  }

  @Test
  void aSupervisorTakesNoStepAndNobodyElseMarks() {
    var examined = examined();
    var supervisor = desk.officer(Role.SUPERVISOR);

    for (var step : List.of(Step.APPROVE, Step.REFUSE, Step.SEND_BACK)) {
      assertThat(desk.take(examined, step, supervisor)).isInstanceOf(Forbidden.class);
    }
    for (var name : List.of("qingyang.head", "qingyang.approver1", examinersName())) {
      try (var other = desk.signedIn(port, name)) {
        assertThat(mark(other, examined, "1", NOTE).status()).isEqualTo(403);
      }
    }
    assertThat(desk.now(examined)).isEqualTo(examined);
  }

  @Test
  void everyFaultOfAMarkIsNamedAtOnce() {
    var examined = examined();

    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      var answer = mark(supervisor, examined, "999", " ");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("请选择出错的环节", "请写明问题和要求");
    }
  }

  @Test
  void aMatterMovedMeanwhileIsNotSentBackByAStalePage() {
    var examined = examined();
    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      var line = firstLine(supervisor.get(path(examined)).body());
      desk.taken(examined, Step.SEND_BACK, desk.officer(Role.APPROVER));

      assertThat(mark(supervisor, examined, line, NOTE).status()).isEqualTo(409);
    }
  }

  @Test
  void whenThePartyWasAskedInErrorItIsToldAndTheClockGoesOn() {
    var asked = desk.taken(opened(), Step.RETURN, desk.officer(Role.ACCEPTOR));
    assertThat(asked.due()).isEmpty();

    try (var supervisor = desk.signedIn(port, "qingyang.supervisor")) {
      mark(supervisor, asked, firstLine(supervisor.get(path(asked)).body()), NOTE);
    }

    var after = desk.now(asked);
    assertThat(after.stage()).isEqualTo("SUBMITTED");
    assertThat(after.due()).isPresent();
    try (var anybody = new Browser(port)) {
      assertThat(anybody.get(after.progressPath()).body()).contains("您目前不需要补正");
    }
  }

  private Matter opened() {
    return desk.open("成都市青羊区监察示例商贸有限公司", "王小明", "");
  }

  private Matter examined() {
    var accepted = desk.taken(opened(), Step.ACCEPT, desk.officer(Role.ACCEPTOR));
    return desk.taken(accepted, Step.PROPOSE_APPROVAL, desk.officer(Role.EXAMINER));
  }

  private String examinersName() {
    return jdbc.sql(
            """
            select a.address
              from agency.officer o
              join portal.address a on a.account = o.account
             where o.id = ?
            """)
        .param(desk.officer(Role.EXAMINER).officer())
        .query(String.class)
        .single();
  }

  private List<String> clocks(Matter matter) {
    return jdbc.sql("select started_at || ' ' || round from casework.clock where matter = ?")
        .param(matter.id().value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String path(Matter matter) {
    return "/desk/watch/" + matter.id().value();
  }

  private static Map<String, String> answer(long mark, String words) {
    return Map.of("answer-" + mark, words);
  }

  private static Browser.Answer mark(Browser browser, Matter seen, String line, String note) {
    return browser.post(
        "/desk",
        path(seen) + "/marks",
        Map.of("version", Integer.toString(seen.version()), "line", line, "note", note));
  }

  private static String firstLine(String body) {
    var found = LINE.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }
}
