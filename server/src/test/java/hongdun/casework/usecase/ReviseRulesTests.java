package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.AgencyRows;
import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.RuleSet;
import hongdun.casework.domain.RuleOfTime;
import hongdun.casework.domain.RuleRevision;
import hongdun.casework.usecase.ReviseRules.Outcome;
import hongdun.portal.AdministrationLog;
import hongdun.portal.DemonstrationSignIn;
import hongdun.portal.NotFound;
import hongdun.portal.OutOfTurn;
import hongdun.portal.SignedIn;
import hongdun.portal.usecase.Visitor;
import hongdun.shared.Actor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 修订期限规则, on the real database and in the browser: by the day of receipt, and by whom. */
@HongdunTest
class ReviseRulesTests {
  private static final String NUMBER = "成市监发〔2026〕1号";
  private static final String PATH = "/desk/clock-rules";
  private static final int DAYS = 19;

  @LocalServerPort private int port;
  private final ReviseRules revising;
  private final ApplicationContext context;
  private final ExampleClocks clocks;
  private final String set = "TEST_" + Long.toHexString(System.nanoTime()).toUpperCase(Locale.ROOT);

  ReviseRulesTests(ReviseRules revising, ApplicationContext context) {
    this.revising = revising;
    this.context = context;
    this.clocks = new ExampleClocks(context);
  }

  @Test
  void aMatterKeepsTheWeekendRuleOfTheDayItWasReceived() {
    var rule = rule(ClockKind.WHOLE, "DAYS", DAYS);
    // Nineteen days from the first day end on a Sunday, from the day before on a Saturday.
    var first = revising.today().plusDays(1);
    while (first.plusDays(DAYS).getDayOfWeek() != DayOfWeek.SUNDAY) {
      first = first.plusDays(1);
    }

    assertThat(revising.enact(rule.id(), typed(first, RuleRevision.NO, DAYS), head()))
        .isInstanceOf(Outcome.Enacted.class);

    clocks.example.underRules(set).promising(DAYS);
    var before = receivedOn(first.minusDays(1));
    var after = receivedOn(first);
    assertThat(before.due()).contains(first.plusDays(DAYS + 1));
    assertThat(after.due()).contains(first.plusDays(DAYS));
    clocks.example.at(first.plusDays(2) + "T09:00");
    var again =
        clocks.example.taken(
            clocks.example.taken(before, Step.RETURN, clocks.examiner),
            Step.RESUBMIT,
            new Actor.Citizen(ExampleDesk.ACCOUNT));
    assertThat(clocks.explained(again).law().since()).contains(rule.from());
    assertThat(clocks.explained(after).law().since()).contains(first);
  }

  private Matter receivedOn(LocalDate day) {
    clocks.example.at(day + "T09:00");
    return clocks.example.open();
  }

  @Test
  void aShorterPromiseIsDueEarlierAndSilenceStillCountsFromTheLaw() {
    rule(ClockKind.WHOLE, "WORKING_DAYS", 20);
    var rule = rule(ClockKind.ACCEPTANCE, "WORKING_DAYS", 5);
    var monday = revising.today().plusDays(1);
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      monday = monday.plusDays(1);
    }
    revising.enact(rule.id(), typed(monday, RuleRevision.YES, 2), head());
    clocks.example.underRules(set).promising(20);

    var matter = receivedOn(monday);

    assertThat(
            clocks.example.due.explainAll(matter.id()).stream()
                .filter(clock -> clock.kind().equals(ClockKind.ACCEPTANCE))
                .findFirst()
                .orElseThrow()
                .due()
                .orElseThrow()
                .day())
        .isEqualTo(monday.plusDays(2));
    clocks.example.at(monday.plusDays(7) + "T23:59");
    assertThat(clocks.example.limits.over(ClockKind.ACCEPTANCE, new RuleSet(set))).isEmpty();
    clocks.example.at(monday.plusDays(8) + "T00:00");
    assertThat(clocks.example.limits.over(ClockKind.ACCEPTANCE, new RuleSet(set)))
        .containsExactly(matter.id());
  }

  @Test
  void onlyTheHeadOfThePlatformsBureauRevisesThem() {
    var rule = rule(ClockKind.WHOLE, "DAYS", DAYS);
    var typed = typed(revising.today().plusDays(1), RuleRevision.NO, DAYS);

    for (var who :
        new SignedIn[] {
          visitor("510105", Role.HEAD),
          visitor("510100", Role.DIVISION_HEAD),
          visitor("510100", Role.SYSTEM_ADMINISTRATOR)
        }) {
      assertThatThrownBy(() -> revising.enact(rule.id(), typed, who)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> revising.preview(rule.id(), typed, who))
          .isInstanceOf(NotFound.class);
    }
    assertThat(revising.all()).filteredOn(one -> one.ruleSet().equals(set)).hasSize(1);
  }

  @Test
  void whoSawAnEditionThatIsNoLongerTheLastIsTold() {
    var rule = rule(ClockKind.WHOLE, "DAYS", DAYS);
    var day = revising.today().plusDays(1);
    revising.enact(rule.id(), typed(day, RuleRevision.NO, DAYS), head());

    assertThatThrownBy(
            () -> revising.enact(rule.id(), typed(day.plusDays(1), RuleRevision.YES, DAYS), head()))
        .isInstanceOf(OutOfTurn.class);
  }

  @Test
  void aRevisionIsPreviewedConfirmedShownAndWrittenDown() {
    var rule = rule(ClockKind.WHOLE, "DAYS", DAYS);
    var first = revising.today().plusDays(40);
    var page = PATH + "/" + rule.id();
    var fields = fields(first);
    try (var head = context.getBean(DemonstrationSignIn.class).browser(port, "chengdu.head")) {
      assertThat(head.get(PATH).body()).contains(page, set, "顺延至下一个工作日");

      var preview = head.post(page, page, with(fields, "preview"));
      assertThat(preview.status()).isEqualTo(200);
      assertThat(preview.body()).contains("id=\"effect\"", "不顺延", "确认发布", NUMBER);
      assertThat(revising.all()).filteredOn(one -> one.ruleSet().equals(set)).hasSize(1);

      assertThat(head.post(page, page, with(fields, "enact")).location()).isEqualTo(PATH);
      assertThat(head.get(PATH).body()).contains(NUMBER, "已发布期限规则的新版本");
      assertThat(head.get(PATH + "?lang=en").body()).contains("Edition that holds from", "Stays");
      assertThat(head.get(page).status()).isEqualTo(409);
    }
    assertThat(context.getBean(AdministrationLog.class).about("clock-rules/" + set + "/WHOLE", 5))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.act()).isEqualTo("casework.rules.act.revised");
          assertThat(line.before()).contains("rollWeekend=true");
          assertThat(line.after()).contains("rollWeekend=false", first.toString(), NUMBER);
        });
  }

  @Test
  void aFaultyRevisionIsShownWithEveryFaultAndNothingEnteredIsLost() {
    var rule = rule(ClockKind.WHOLE, "DAYS", DAYS);
    var page = PATH + "/" + rule.id();
    var fields = new HashMap<>(fields(revising.today().minusDays(1)));
    fields.putAll(Map.of("promised", "20", "remind", "x", "instrument", ""));
    try (var head = context.getBean(DemonstrationSignIn.class).browser(port, "chengdu.head")) {
      var answer = head.post(page, page, with(fields, "enact"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("不能早于今天", "不超过法定的 19", "1 到 100", "请填写依据文书的文号", "value=\"20\"");
    }
    assertThat(revising.all()).filteredOn(one -> one.ruleSet().equals(set)).hasSize(1);
  }

  @Test
  void everyOfficerReadsThemAndNobodyElse() {
    var rule = rule(ClockKind.WHOLE, "DAYS", DAYS);
    var signIn = context.getBean(DemonstrationSignIn.class);
    try (var acceptor = signIn.browser(port, "qingyang.acceptor1");
        var district = signIn.browser(port, "qingyang.head")) {
      assertThat(acceptor.get(PATH).body()).contains(set).doesNotContain(PATH + "/" + rule.id());
      assertThat(acceptor.get(PATH + "/" + rule.id()).status()).isEqualTo(403);
      assertThat(district.get(PATH).body()).contains(set).doesNotContain(PATH + "/" + rule.id());
      assertThat(district.get(PATH + "/" + rule.id()).status()).isEqualTo(404);
    }
  }

  private static Map<String, String> fields(LocalDate from) {
    return Map.of(
        "from",
        Integer.toString(from.getYear()),
        "from-month",
        Integer.toString(from.getMonthValue()),
        "from-day",
        Integer.toString(from.getDayOfMonth()),
        "weekend",
        RuleRevision.NO,
        "promised",
        Integer.toString(DAYS),
        "remind",
        "50",
        "warn",
        "90",
        "instrument",
        NUMBER);
  }

  private static Map<String, String> with(Map<String, String> fields, String act) {
    var all = new HashMap<>(fields);
    all.put("act", act);
    return all;
  }

  private static RuleRevision typed(LocalDate from, String weekend, int promised) {
    return new RuleRevision(
        Optional.of(from), weekend, Integer.toString(promised), "50", "90", NUMBER);
  }

  private SignedIn head() {
    return visitor("510100", Role.HEAD);
  }

  private SignedIn visitor(String region, Role role) {
    return context
        .getBean(Visitor.class)
        .of(context.getBean(AgencyRows.class).accountOf(region, role))
        .orElseThrow();
  }

  private RuleOfTime rule(ClockKind kind, String unit, int days) {
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into casework.clock_rule
              (rule_set, kind, valid_from, stages, unit, promised, statutory, roll_weekend, law,
               article)
            values (?, ?, date '2020-01-01', cast(? as text[]), ?, ?, ?, true, 'LICENSING_LAW', '42')
            """)
        .params(
            set, kind.code(), kind.equals(ClockKind.WHOLE) ? "{}" : "{SUBMITTED}", unit, days, days)
        .update();
    return revising.all().stream()
        .filter(one -> one.ruleSet().equals(set) && one.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
