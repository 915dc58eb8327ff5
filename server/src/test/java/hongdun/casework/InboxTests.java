package hongdun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ExamplePermit.Step;
import hongdun.portal.Browser;
import hongdun.shared.Actor;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of the desk: what is found, by whom, and what is written down of it. */
@HongdunTest
class InboxTests {
  @LocalServerPort private int port;
  private final DeskOfQingyang desk;
  private final JdbcClient jdbc;

  InboxTests(DeskOfQingyang desk, JdbcClient jdbc) {
    this.desk = desk;
    this.jdbc = jdbc;
  }

  @Test
  void aListIsNarrowedByStageItemHolderAndDay() {
    var name = word();
    var opened = open(name);
    var returned = desk.taken(open(name), Step.RETURN, desk.officer(Role.ACCEPTOR));
    var day = returned.openedAt().toString().substring(0, 10);
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(found(browser, "tab=open&q=" + name))
          .contains(opened.number(), returned.number(), "全部在办：2 件");
      assertThat(found(browser, "tab=open&stage=example.permit/CORRECTION&q=" + name))
          .contains(returned.number())
          .doesNotContain(opened.number());
      assertThat(
              found(browser, "tab=open&item=registration.establish-llc&from=2020-01-01&q=" + name))
          .contains(opened.number(), returned.number());
      assertThat(found(browser, "tab=open&to=2020-01-01&q=" + name)).contains("没有符合条件的办件");
      assertThat(found(browser, "tab=open&due=overdue&q=" + name)).contains("没有符合条件的办件");
      assertThat(found(browser, "tab=open&due=stopped&q=" + name))
          .contains(returned.number())
          .doesNotContain(opened.number());
      assertThat(found(browser, "tab=open&due=soon&from=" + day + "&q=" + name))
          .contains(opened.number());
      assertThat(found(browser, "tab=open&again=yes&q=" + name)).contains("没有符合条件的办件");
      assertThat(
              found(
                  browser,
                  "tab=all&holder=" + returned.handler().orElseThrow().value() + "&q=" + name))
          .contains(returned.number())
          .doesNotContain(opened.number());
      assertThat(found(browser, "tab=open&unit=junk&holder=x&from=9&due=never&order=up&q=" + name))
          .contains(opened.number());
    }
  }

  @Test
  void everyRunningMatterStandsInTheListWithTheDayItIsDue() {
    var name = word();
    var opened = open(name);
    var due = DateTimeFormatter.ofPattern("yyyy年M月d日").format(opened.due().orElseThrow());
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(found(browser, "tab=open&q=" + name))
          .contains(opened.number(), "<span class=\"hd-nowrap\">" + due + "</span>");
    }
  }

  @Test
  void whatWasHandedInAgainIsMarked() {
    var name = word();
    var returned = desk.taken(open(name), Step.RETURN, desk.officer(Role.ACCEPTOR));
    var party = new Actor.Citizen(returned.party().account().orElseThrow());
    desk.taken(returned, Step.RESUBMIT, party);

    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(found(browser, "tab=open&again=yes&q=" + name))
          .contains(returned.number(), "补正后重新提交");
    }
  }

  @Test
  void everySearchIsWrittenDownAndWhoIsFoundAsAPersonWithHisMatters() {
    var person = person();
    var phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    var matter = desk.open("某区" + word() + "商贸有限公司", person, phone);
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(found(browser, "tab=open&q=" + person)).contains(matter.number());
      assertThat(found(browser, "tab=open&q=" + phone)).contains(matter.number());
      assertThat(found(browser, "tab=open&q=" + matter.number())).contains(matter.number());
      assertThat(found(browser, "tab=open&q=" + matter.number().toLowerCase(Locale.ROOT)))
          .contains(matter.number());

      assertThat(
              jdbc.sql(
                      """
                      select a.kind || ' ' || a.what
                        from casework.access_matter m
                        join casework.access a on a.id = m.access
                       where m.matter = ?
                       order by a.id
                      """)
                  .param(matter.id().value())
                  .query(String.class)
                  .list())
          .containsExactly(
              "SEARCH_PERSON " + person.charAt(0) + "*".repeat(person.length() - 1),
              "SEARCH_PHONE 139****" + phone.substring(7));
      var nobody = "13900000000";
      assertThat(found(browser, "tab=open&q=" + nobody)).doesNotContain(matter.number());
      assertThat(
              searches(
                  "SEARCH", matter.number().charAt(0) + "*".repeat(matter.number().length() - 1)))
          .contains(1L);
      assertThat(searches("SEARCH_PHONE", "139****0000")).contains(0L);
    }
    try (var other = desk.signedIn(port, "jinjiang.acceptor1")) {
      assertThat(found(other, "tab=all&unit=all&q=" + phone)).doesNotContain(matter.number());
      assertThat(found(other, "tab=all&unit=all&q=" + matter.number().toLowerCase(Locale.ROOT)))
          .doesNotContain(matter.number());
    }
  }

  private List<Long> searches(String kind, String masked) {
    return jdbc.sql("select rows from casework.access where kind = ? and what = ?")
        .params(kind, masked)
        .query((row, _) -> row.getLong("rows"))
        .list();
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    var name = word();
    for (var count = 0; count < 27; count++) {
      open(name);
    }
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      for (var order : new String[] {"due", "newest", "oldest"}) {
        var first = found(browser, "tab=open&order=" + order + "&q=" + name);
        var next = between(first, "rel=\"next\" href=\"", "\"").replace("&amp;", "&");
        var second = browser.get(next).body();

        assertThat(rows(first)).as(order).isEqualTo(25);
        assertThat(rows(second)).as(order).isEqualTo(2);
        assertThat(second).doesNotContain("rel=\"next\"");
      }
    }
  }

  @Test
  void aViewIsKeptUnderANameAndOpensTheDesk() {
    try (var browser = desk.signedIn(port, "qingyang.acceptor2")) {
      var nameless = browser.post("/desk?tab=open", "/desk/views?tab=open&due=soon", Map.of());
      assertThat(nameless.status()).isEqualTo(422);
      assertThat(nameless.body()).contains("请填写视图名称");

      var name = "视图" + word();
      var kept =
          browser.post(
              "/desk?tab=open",
              "/desk/views?tab=open&due=soon&junk=1",
              Map.of("name", name, "opens-first", "yes"));
      assertThat(kept.location()).isEqualTo("/desk?tab=open&due=soon");
      assertThat(browser.get("/desk").location()).isEqualTo("/desk?tab=open&due=soon");
      assertThat(browser.get("/desk?tab=open").body()).contains(name, "首先显示");

      try (var other = desk.signedIn(port, "qingyang.acceptor1")) {
        var id = between(browser.get("/desk?tab=open").body(), "/desk/views/0/first", "</li>");
        var view = between(id, "/desk/views/", "/remove");
        assertThat(
                other.post("/desk?tab=open", "/desk/views/" + view + "/remove", Map.of()).status())
            .isEqualTo(404);
        assertThat(
                browser
                    .post("/desk?tab=open", "/desk/views/" + view + "/remove", Map.of())
                    .status())
            .isEqualTo(303);
      }
      assertThat(browser.get("/desk").status()).isEqualTo(200);
    }
  }

  @Test
  void aListIsTakenAwayAsCsvWithoutFormulasAndTheLogSaysHowMuch() {
    var name = word();
    var matter = desk.open("=cmd|'/c calc'!" + name, "王小明", "");
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      var csv = browser.get("/desk/export.csv?tab=open&q=" + name);

      assertThat(csv.header("Content-Type")).startsWith("text/csv");
      assertThat(csv.header("Content-Disposition")).contains("attachment");
      assertThat(csv.body())
          .contains("办件编号,", matter.number(), ",'=cmd|")
          .doesNotContain("王小明", ",=cmd");
      var xlsx = browser.get("/desk/export.xlsx?tab=open&q=" + name);
      assertThat(xlsx.status()).isEqualTo(200);
      assertThat(xlsx.body()).startsWith("PK");
    }
    assertThat(
            jdbc.sql(
                    "select kind || ' ' || rows from casework.access where what like ? order by id")
                .param("%" + name + "%")
                .query(String.class)
                .list())
        .containsExactly("EXPORT_CSV 1", "EXPORT_XLSX 1");
  }

  @Test
  void theAuditSaysFromWhichAddressAListWasTakenAway() {
    var name = word();
    open(name);
    try (var browser = desk.signedIn(port, "qingyang.acceptor1");
        var audit = desk.signedIn(port, "chengdu.auditadmin")) {
      assertThat(browser.get("/desk/export.csv?tab=open&q=" + name).status()).isEqualTo(200);

      assertThat(between(audit.get("/admin/audit?words=" + name).body(), "<tbody", "</tbody>"))
          .contains("导出", name, "<td class=\"govuk-table__cell\">127.0.0.1</td>");
    }
    assertThat(
            jdbc.sql("select remote from casework.access where what like ?")
                .param("%" + name + "%")
                .query(String.class)
                .list())
        .containsExactly("127.0.0.1");
  }

  @Test
  void theHeadSeesWhatCameInAndGoesDownToTheMatter() {
    var matter = open(word());
    try (var head = desk.signedIn(port, "qingyang.head")) {
      var page = head.get("/desk/head");

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("工作概览", "谁手上有多少", "data-chart=\"bar\"", "待接办");
      assertThat(found(head, "tab=open&holder=nobody&q=" + matter.number()))
          .contains("/desk/example/" + matter.id().value());
      assertThat(head.get("/desk/head?from=2026-12-01&to=2026-01-01&unit=all").status())
          .isEqualTo(200);
      assertThat(head.get("/desk/head?from=x&unit=999999999").status()).isEqualTo(200);
    }
    try (var city = desk.signedIn(port, "chengdu.head")) {
      assertThat(city.get("/desk/head?unit=all").body()).contains("青羊区");
      assertThat(found(city, "tab=open&unit=all&q=" + matter.number()))
          .contains("/desk/watch/" + matter.id().value());
    }
    try (var acceptor = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(acceptor.get("/desk/head").status()).isEqualTo(403);
    }
  }

  @Test
  void whatWaitsIsTakenOneAfterAnother() {
    var matter = open(word());
    try (var browser = desk.signedIn(port, "qingyang.acceptor1")) {
      assertThat(browser.get("/desk/next").location()).startsWith("/desk/");
      assertThat(browser.get("/desk/next?after=" + matter.id().value()).location())
          .startsWith("/desk/")
          .doesNotEndWith("/" + matter.id().value());
    }
  }

  private Matter open(String word) {
    return desk.open("成都市青羊区" + word + "商贸有限公司", "王小明", "");
  }

  private static String found(Browser browser, String query) {
    var answer = browser.get("/desk?" + query.replace("|", "%7C"));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  /** A word nobody else uses; letters, so that it is no person's name. */
  private static String word() {
    return "x" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
  }

  /** A name nobody else has. */
  private static String person() {
    var name = new StringBuilder("欧");
    for (var character = 0; character < 3; character++) {
      name.appendCodePoint(0x5000 + ThreadLocalRandom.current().nextInt(0x3000));
    }
    return name.toString();
  }

  private static long rows(String body) {
    return body.lines().filter(line -> line.contains("role=\"rowheader\"")).count();
  }

  private static String between(String text, String before, String after) {
    var from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }
}
