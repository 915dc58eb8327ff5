package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.Desk.Notice;
import hongdun.casework.ExampleConflicts;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits.Extending;
import hongdun.casework.TimeLimits.Resuming;
import hongdun.casework.TimeLimits.Ruling;
import hongdun.casework.TimeLimits.Stopping;
import hongdun.casework.domain.DueExplanation;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.catalogue.Variant;
import hongdun.shared.Actor;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of the desk on the real database: extended, stopped, resumed, several on a matter. */
@HongdunTest
class ClockTests {
  private final ExampleDesk example;
  private final JdbcClient jdbc;
  private final ExampleConflicts conflicts;
  private final Actor.Officer leader;
  private final Actor.Officer examiner;

  ClockTests(ApplicationContext context, JdbcClient jdbc) {
    example = new ExampleDesk(context);
    this.jdbc = jdbc;
    conflicts = context.getBean(ExampleConflicts.class);
    leader = example.bureau.officer("赵局长", Role.LEADER);
    examiner = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER);
  }

  // ---- extension (Implementation Rules Art. 18)

  @Test
  void aLeaderExtendsBeforeItIsOverAndThePartyIsTold() {
    example.at("2026-11-02T09:00");
    var matter = example.open();

    example.at("2026-11-05T23:59");
    var ruling = extend(matter, 3, leader);

    assertThat(ruling).isInstanceOf(Ruling.Done.class);
    assertThat(due(matter)).isEqualTo("2026-11-10");
    assertThat(explained(matter).statutoryDue().orElseThrow().day())
        .isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(explained(matter).extensions())
        .singleElement()
        .satisfies(extension -> {
          assertThat(extension.paper()).isEqualTo("延〔2026〕1号");
          assertThat(extension.role()).isEqualTo(Role.LEADER);
        });
    assertThat(steps(matter)).containsSubsequence("OPEN", "CLOCK_EXTENDED");
    assertThat(example.sent)
        .anySatisfy(sent -> {
          assertThat(sent.subjectKey()).isEqualTo("casework.extended.subject");
          assertThat(sent.arguments()).contains("3", "2026-11-10", "延〔2026〕1号", "情形复杂");
        });
  }

  @Test
  void anExtensionAfterTheTimeIsOverIsRefused() {
    example.at("2026-11-02T09:00");
    var matter = example.open();

    example.at("2026-11-06T00:00");

    assertThat(faults(extend(matter, 3, leader))).containsExactly("casework.clocks.fault.over");
    assertThat(due(matter)).isEqualTo("2026-11-05");
  }

  @Test
  void everythingThatStandsAgainstAnExtensionIsSaidAtOnce() {
    example.at("2026-11-02T09:00");
    var matter = example.open();
    example.at("2026-11-09T09:00");

    var ruling =
        example.inTransaction(() ->
            example.limits.extend(
                new Extending(matter.id(), ClockKind.WHOLE, 4, "", " ", examiner)));

    assertThat(faults(ruling))
        .containsExactlyInAnyOrder(
            "casework.clocks.fault.length",
            "casework.clocks.fault.over",
            "casework.clocks.fault.paper",
            "casework.clocks.fault.reason",
            "casework.forbidden.role");
  }

  @Test
  void theLawAllowsOneExtensionOfRegistrations() {
    example.at("2026-11-02T09:00");
    var matter = example.open();
    assertThat(extend(matter, 1, leader)).isInstanceOf(Ruling.Done.class);

    assertThat(faults(extend(matter, 1, leader))).containsExactly("casework.clocks.fault.times");
    assertThat(due(matter)).isEqualTo("2026-11-06");
  }

  @Test
  void whoHasTheMatterInHandProposesItsExtensionAndDoesNotGrantIt() {
    var both = example.bureau.officer("周副局长", Role.ACCEPTOR, Role.EXAMINER, Role.LEADER);
    example.at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, both);
    assertThat(matter.handler()).contains(new OfficerId(both.officer()));

    assertThat(faults(extend(matter, 1, both))).containsExactly("casework.forbidden.proposes");
    example.bureau.substitute(examiner, both);
    assertThat(faults(extend(matter, 1, examiner))).containsExactly("casework.forbidden.proposes");

    assertThat(extend(matter, 1, leader)).isInstanceOf(Ruling.Done.class);
  }

  @Test
  void whoDeclaredAnInterestInAPartyGrantsNoExtension() {
    var party = new PartyKey(PartyKey.Kind.UNIFIED_CODE, Sensitive.of("91510105MA6CEXT01X"));
    example.bureau.declare(leader, Interest.Kind.SHAREHOLDING, party);
    var other = example.bureau.officer("郑副局长", Role.LEADER);
    example.at("2026-11-02T09:00");
    var matter = example.open();
    conflicts.involve(matter.id(), party);

    assertThat(faults(extend(matter, 1, leader))).containsExactly("casework.forbidden.interest");
    assertThat(extend(matter, 1, other)).isInstanceOf(Ruling.Done.class);
  }

  @Test
  void whatTheLeadersDiscussTogetherIsExtendedOnlyAsTheyAdoptedIt() {
    example.at("2026-11-02T09:00");
    var matter = example.open();

    discussed(matter, null);
    assertThat(faults(extend(matter, 1, leader)))
        .containsExactly("casework.clocks.fault.not-adopted");
    discussed(matter, "REJECTED");
    assertThat(faults(extend(matter, 1, leader)))
        .containsExactly("casework.clocks.fault.not-adopted");
    discussed(matter, "ADOPTED");
    assertThat(extend(matter, 1, leader)).isInstanceOf(Ruling.Done.class);
  }

  @Test
  void aSecondExtensionNeedsADecisionOfTheLeaders() {
    var set = "TEST_" + Long.toHexString(System.nanoTime()).toUpperCase(Locale.ROOT);
    jdbc.sql(
            """
            insert into casework.clock_rule
              (rule_set, kind, valid_from, unit, promised, statutory, roll_weekend, law, article,
               extension_length, extension_times, extension_role, extension_law, extension_article)
            values (?, 'WHOLE', date '2020-01-01', 'WORKING_DAYS', 3, 3, true, 'LICENSING_LAW',
                    '42', 6, 2, 'LEADER', 'LICENSING_LAW', '42')
            """)
        .param(set)
        .update();
    example.underRules(set).at("2026-11-02T09:00");
    var matter = example.open();
    assertThat(extend(matter, 2, leader)).isInstanceOf(Ruling.Done.class);

    assertThat(faults(extend(matter, 2, leader)))
        .containsExactly("casework.clocks.fault.not-discussed");
    discussed(matter, "ADOPTED");
    assertThat(extend(matter, 2, leader)).isInstanceOf(Ruling.Done.class);
  }

  private void discussed(Matter matter, @Nullable String outcome) {
    jdbc.sql(
            """
            insert into casework.meeting
              (bureau, about, matter, question, called_by, called_at, held_on, minutes, outcome,
               closed_by, closed_at)
            values (:bureau, 'EXTENSION', :matter, '是否延期', 1, now(), current_date, '记录', :outcome,
                    case when cast(:outcome as text) is null then null else 1 end,
                    case when cast(:outcome as text) is null then null else now() end)
            """)
        .param("bureau", matter.bureau().value())
        .param("matter", matter.id().value())
        .param("outcome", outcome)
        .update();
  }

  @Test
  void aSubstituteOfTheLeaderExtendsInHisPlace() {
    example.bureau.substitute(examiner, leader);
    example.at("2026-11-02T09:00");
    var matter = example.open();

    assertThat(extend(matter, 3, examiner)).isInstanceOf(Ruling.Done.class);
    assertThat(example.desk.journal(matter.id()))
        .filteredOn(line -> line.step().equals("CLOCK_EXTENDED"))
        .singleElement()
        .satisfies(line -> assertThat(line.inPlaceOf()).isPresent());
  }

  // ---- stops

  @Test
  void aHearingStopsTheClockByItsPaperAndResumesItByAnother() {
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);
    example.at("2026-11-04T09:00");

    var stopped = stop(matter, "HEARING", "听〔2026〕2号");

    assertThat(stopped).isInstanceOf(Ruling.Done.class);
    assertThat(example.desk.find(matter.id()).orElseThrow().due()).isEmpty();
    example.at("2026-11-11T09:00");
    assertThat(resume(matter, "听笔〔2026〕2号")).isInstanceOf(Ruling.Done.class);
    assertThat(due(matter)).isEqualTo("2026-11-23");
    assertThat(explained(matter).stops())
        .extracting(Stop::cause, Stop::paper, Stop::resumePaper)
        .containsExactly(tuple("HEARING", "听〔2026〕2号", "听笔〔2026〕2号"));
    assertThat(steps(matter)).containsSubsequence("CLOCK_STOPPED", "CLOCK_RESUMED");
    assertThat(example.sent)
        .extracting(message -> message.subjectKey())
        .contains("casework.stopped.subject", "casework.resumed.subject");
  }

  @Test
  void withoutAPaperNothingStopsNorWithACauseTheRuleDoesNotName() {
    example.at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);

    assertThat(faults(stop(matter, "HEARING", "")))
        .containsExactlyInAnyOrder("casework.clocks.fault.cause", "casework.clocks.fault.paper");
    assertThat(faults(stop(matter, "STAGE", "x"))).containsExactly("casework.clocks.fault.cause");
    assertThat(due(matter)).isEqualTo("2026-11-05");
  }

  @Test
  void aStopOfAnOfficerOutlastsTheStages() {
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);
    stop(matter, "TEST", "检〔2026〕3号");

    var proposed =
        example.taken(
            example.desk.find(matter.id()).orElseThrow(), Step.PROPOSE_APPROVAL, examiner);

    assertThat(proposed.due()).isEmpty();
    assertThat(explained(matter).stopped()).isPresent();
  }

  // ---- several clocks, rule versions

  @Test
  void aMatterHasAClockOfEachKindItsRuleSetNames() {
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.open();

    assertThat(example.due.explainAll(matter.id()))
        .extracting(clock -> clock.kind().code(), clock -> clock.due().orElseThrow().day())
        .containsExactly(
            tuple("WHOLE", LocalDate.of(2026, 11, 16)),
            tuple("ACCEPTANCE", LocalDate.of(2026, 11, 9)));
    example.taken(matter, Step.ACCEPT, examiner);
    assertThat(example.due.explainAll(matter.id()))
        .extracting(DueExplanation::ended)
        .containsExactly(false, true);
  }

  @Test
  void aResubmissionBeginsEveryClockAnew() {
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var returned = example.taken(example.open(), Step.RETURN, examiner);
    assertThat(returned.due()).isEmpty();
    example.at("2026-11-16T23:59");

    var again = example.taken(returned, Step.RESUBMIT, new Actor.Citizen(ExampleDesk.ACCOUNT));

    assertThat(again.due()).contains(LocalDate.of(2026, 11, 30));
    assertThat(example.due.explainAll(again.id()))
        .extracting(clock -> clock.kind().code(), clock -> clock.due().orElseThrow().day())
        .contains(tuple("ACCEPTANCE", LocalDate.of(2026, 11, 23)));
  }

  @Test
  void aClockRunsOnWhenTheMatterComesBackIntoItsStage() {
    var approver = example.bureau.officer("王核准", Role.APPROVER);
    var set = "TEST_" + Long.toHexString(System.nanoTime()).toUpperCase(Locale.ROOT);
    rule(set, "2020-01-01", "WORKING_DAYS", 5, true);
    jdbc.sql(
            """
            insert into casework.clock_rule
              (rule_set, kind, valid_from, stages, unit, promised, statutory, roll_weekend, law,
               article)
            values (?, 'EXAMINATION', date '2020-01-01', '{ACCEPTED}', 'WORKING_DAYS', 2, 2, true,
                    'LICENSING_LAW', '42')
            """)
        .param(set)
        .update();
    example.underRules(set).at("2026-11-02T09:00");
    var accepted = example.taken(example.open(), Step.ACCEPT, examiner);
    example.at("2026-11-03T09:00");
    var proposed = example.taken(accepted, Step.PROPOSE_APPROVAL, examiner);
    assertThat(examination(proposed).ended()).isTrue();

    example.at("2026-11-05T09:00");
    var back = example.taken(proposed, Step.SEND_BACK, approver);

    assertThat(examination(back).ended()).isFalse();
    assertThat(examination(back).due().orElseThrow().day()).isEqualTo("2026-11-04");
  }

  @Test
  void theTimeOfAStageCountsOnlyWhatTheMatterSpendsInIt() {
    var approver = example.bureau.officer("王核准", Role.APPROVER);
    var free = ExampleDesk.oneReviewOneApprove();
    example
        .under(new Variant(free.code(), 3, 0, free.steps(), Map.of("ACCEPTED", 1)))
        .at("2026-11-02T09:00");
    var accepted = example.taken(example.open(), Step.ACCEPT, examiner);
    assertThat(ofKind(accepted, ClockKind.ofStage("ACCEPTED")).due().orElseThrow().day())
        .isEqualTo("2026-11-03");
    example.at("2026-11-03T09:00");
    var proposed = example.taken(accepted, Step.PROPOSE_APPROVAL, examiner);
    assertThat(ofKind(proposed, ClockKind.ofStage("ACCEPTED")).ended()).isTrue();

    example.at("2026-11-05T09:00");
    var back = example.taken(proposed, Step.SEND_BACK, approver);

    assertThat(ofKind(back, ClockKind.ofStage("ACCEPTED")).due().orElseThrow().day())
        .isEqualTo("2026-11-05");
    assertThat(back.due()).contains(LocalDate.of(2026, 11, 5));
  }

  private DueExplanation examination(Matter matter) {
    return ofKind(matter, ClockKind.EXAMINATION);
  }

  private DueExplanation ofKind(Matter matter, ClockKind kind) {
    return example.due.explainAll(matter.id()).stream()
        .filter(clock -> clock.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRuleThatHeldOnTheDayOfReceiptIsKeptThoughANewerOneBegins() {
    var set = "TEST_" + Long.toHexString(System.nanoTime()).toUpperCase(Locale.ROOT);
    rule(set, "2020-01-01", "DAYS", 19, true);
    rule(set, "2026-11-10", "DAYS", 19, false);
    example.underRules(set).promising(3);

    example.at("2026-11-09T23:59");
    var before = example.open();
    example.at("2026-11-10T00:00");
    var after = example.open();
    example.at("2026-11-12T09:00");
    var renewed =
        example.taken(
            example.taken(before, Step.RETURN, examiner),
            Step.RESUBMIT,
            new Actor.Citizen(ExampleDesk.ACCOUNT));

    // Nineteen natural days, to Saturday and to Sunday: the older rule rolls over weekends.
    assertThat(before.due()).contains(LocalDate.of(2026, 11, 30));
    assertThat(after.due()).contains(LocalDate.of(2026, 11, 29));
    assertThat(explained(before).law().since()).contains(LocalDate.of(2020, 1, 1));
    assertThat(explained(after).law().since()).contains(LocalDate.of(2026, 11, 10));
    assertThat(explained(renewed).law().since()).contains(LocalDate.of(2020, 1, 1));
  }

  private void rule(String set, String from, String unit, int days, boolean rolls) {
    jdbc.sql(
            """
            insert into casework.clock_rule
              (rule_set, kind, valid_from, unit, promised, statutory, roll_weekend, law, article)
            values (?, 'WHOLE', cast(? as date), ?, ?, ?, ?, 'LICENSING_LAW', '42')
            """)
        .params(set, from, unit, days, days, rolls)
        .update();
  }

  // ---- what no edit can do

  @Test
  void nothingAnybodyWritesOrTellsPushesADeadlineBack() {
    example.at("2026-11-02T09:00");
    var matter = example.open();
    example.at("2026-11-04T16:00");

    example.inTransaction(() -> {
      example.desk.tell(
          matter.id(),
          new Notice(
              "casework.opened.subject",
              "casework.opened.body",
              List.of("1", "2", "3", "4", "5", "6")));
      return true;
    });
    var accepted = example.taken(matter, Step.ACCEPT, examiner);
    var proposed = example.taken(accepted, Step.PROPOSE_APPROVAL, examiner);

    assertThat(accepted.due()).contains(LocalDate.of(2026, 11, 5));
    assertThat(proposed.due()).contains(LocalDate.of(2026, 11, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update casework.clock set due = due + 1 where id = ?",
        "update casework.clock set statutory_due = statutory_due + 30 where id = ?",
        "update casework.clock set warn_on = warn_on + 1 where id = ?",
        "update casework.clock set due = null where id = ?",
        "update casework.clock set started_on = started_on + 1 where id = ?",
        "update casework.clock set promised_days = 0 where id = ?",
        "update casework.clock set statutory_days = 99 where id = ?",
        "update casework.clock set unit = 'DAYS' where id = ?",
        "update casework.clock set roll_weekend = false where id = ?",
        "update casework.clock set article = '20' where id = ?",
        "update casework.clock set extended = 3 where id = ?",
        "delete from casework.clock where id = ?",
        "insert into casework.stop (clock, stopped_at, stage, cause) values (?, now(), 'X', 'TEST')",
        "update casework.clock_rule set statutory = 99 where id = (select clock_rule from"
            + " casework.clock where id = ?)",
        "insert into casework.extension select id, 1, now(), due + 1, 1, due, 1, 'LEADER', 'p', 'r',"
            + " law, article, (select max(id) from casework.notice) from casework.clock where id = ?",
        "insert into casework.extension select id, 1, now(), due, 9, due, 1, 'LEADER', 'p', 'r',"
            + " law, article, (select max(id) from casework.notice) from casework.clock where id = ?",
        "insert into casework.extension select id, 1, now(), due, 1, due, 1, 'EXAMINER', 'p', 'r',"
            + " law, article, (select max(id) from casework.notice) from casework.clock where id = ?"
      })
  void theDatabaseItselfRefusesWhatIsNotLawful(String sql) {
    example.at("2026-11-02T09:00");
    var matter = example.open();

    assertThatThrownBy(() -> jdbc.sql(sql).param(clockOf(matter)).update())
        .isInstanceOf(DataAccessException.class);
    assertThat(due(matter)).isEqualTo("2026-11-05");
  }

  @Test
  void aStopIsResumedOnceAndNeverRewritten() {
    example.at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.RETURN, examiner);
    var clock = clockOf(matter);

    assertThatThrownBy(() ->
            jdbc.sql(
                    "update casework.stop set stopped_at = stopped_at - interval '9 days' where clock = ?")
                .param(clock)
                .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> jdbc.sql("delete from casework.stop where clock = ?").param(clock).update())
        .isInstanceOf(DataAccessException.class);
  }

  private long clockOf(Matter matter) {
    return jdbc.sql("select max(id) from casework.clock where matter = ? and kind = 'WHOLE'")
        .param(matter.id().value())
        .query(Long.class)
        .single();
  }

  private Ruling extend(Matter matter, int length, Actor.Officer by) {
    return example.inTransaction(() ->
        example.limits.extend(
            new Extending(matter.id(), ClockKind.WHOLE, length, "延〔2026〕1号", "情形复杂", by)));
  }

  private Ruling stop(Matter matter, String cause, String paper) {
    return example.inTransaction(() ->
        example.limits.stop(new Stopping(matter.id(), ClockKind.WHOLE, cause, paper, examiner)));
  }

  private Ruling resume(Matter matter, String paper) {
    return example.inTransaction(
        () -> example.limits.resume(new Resuming(matter.id(), ClockKind.WHOLE, paper, examiner)));
  }

  private static List<String> faults(Ruling ruling) {
    return ruling instanceof Ruling.Refused(var faults)
        ? faults.stream().map(Shortcoming::messageKey).toList()
        : List.of();
  }

  private String due(Matter matter) {
    return example.desk.find(matter.id()).orElseThrow().due().orElseThrow().toString();
  }

  private DueExplanation explained(Matter matter) {
    return example.due.explain(matter.id());
  }

  private List<String> steps(Matter matter) {
    return example.desk.journal(matter.id()).stream().map(JournalEntry::step).toList();
  }
}
