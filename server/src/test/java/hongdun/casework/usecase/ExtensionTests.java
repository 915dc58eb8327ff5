package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.ExampleConflicts;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits.Extending;
import hongdun.casework.TimeLimits.Ruling;
import hongdun.shared.Actor;
import hongdun.shared.Sensitive;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 延长期限 (Implementation Rules Art. 18), on the real database: who extends, and what stands against
 * it.
 */
@HongdunTest
class ExtensionTests {
  private final ExampleClocks clocks;
  private final ExampleDesk example;
  private final Actor.Officer leader;
  private final Actor.Officer examiner;
  private final ExampleConflicts conflicts;
  private final JdbcClient jdbc;

  ExtensionTests(ApplicationContext context, JdbcClient jdbc) {
    clocks = new ExampleClocks(context);
    example = clocks.example;
    leader = clocks.leader;
    examiner = clocks.examiner;
    conflicts = context.getBean(ExampleConflicts.class);
    this.jdbc = jdbc;
  }

  @Test
  void aLeaderExtendsBeforeItIsOverAndThePartyIsTold() {
    example.at("2026-11-02T09:00");
    var matter = example.open();

    example.at("2026-11-05T23:59");
    var ruling = clocks.extend(matter, 3, leader);

    assertThat(ruling).isInstanceOf(Ruling.Done.class);
    assertThat(clocks.due(matter)).isEqualTo("2026-11-10");
    assertThat(clocks.explained(matter).statutoryDue().orElseThrow().day())
        .isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(clocks.explained(matter).extensions())
        .singleElement()
        .satisfies(extension -> {
          assertThat(extension.paper()).isEqualTo("延〔2026〕1号");
          assertThat(extension.role()).isEqualTo(Role.LEADER);
        });
    assertThat(clocks.steps(matter)).containsSubsequence("OPEN", "CLOCK_EXTENDED");
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

    assertThat(clocks.faults(clocks.extend(matter, 3, leader)))
        .containsExactly("casework.clocks.fault.over");
    assertThat(clocks.due(matter)).isEqualTo("2026-11-05");
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

    assertThat(clocks.faults(ruling))
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
    assertThat(clocks.extend(matter, 1, leader)).isInstanceOf(Ruling.Done.class);

    assertThat(clocks.faults(clocks.extend(matter, 1, leader)))
        .containsExactly("casework.clocks.fault.times");
    assertThat(clocks.due(matter)).isEqualTo("2026-11-06");
  }

  @Test
  void whoHasTheMatterInHandProposesItsExtensionAndDoesNotGrantIt() {
    var both = example.bureau.officer("周副局长", Role.ACCEPTOR, Role.EXAMINER, Role.LEADER);
    example.at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, both);
    assertThat(matter.handler()).contains(new OfficerId(both.officer()));

    assertThat(clocks.faults(clocks.extend(matter, 1, both)))
        .containsExactly("casework.forbidden.proposes");
    example.bureau.substitute(examiner, both);
    assertThat(clocks.faults(clocks.extend(matter, 1, examiner)))
        .containsExactly("casework.forbidden.proposes");

    assertThat(clocks.extend(matter, 1, leader)).isInstanceOf(Ruling.Done.class);
  }

  @Test
  void whoDeclaredAnInterestInAPartyGrantsNoExtension() {
    var party = new PartyKey(PartyKey.Kind.UNIFIED_CODE, Sensitive.of("91510105MA6CEXT01X"));
    example.bureau.declare(leader, Interest.Kind.SHAREHOLDING, party);
    var other = example.bureau.officer("郑副局长", Role.LEADER);
    example.at("2026-11-02T09:00");
    var matter = example.open();
    conflicts.involve(matter.id(), party);

    assertThat(clocks.faults(clocks.extend(matter, 1, leader)))
        .containsExactly("casework.forbidden.interest");
    assertThat(clocks.extend(matter, 1, other)).isInstanceOf(Ruling.Done.class);
  }

  @Test
  void whatTheLeadersDiscussTogetherIsExtendedOnlyAsTheyAdoptedIt() {
    example.at("2026-11-02T09:00");
    var matter = example.open();

    discussed(matter, null);
    assertThat(clocks.faults(clocks.extend(matter, 1, leader)))
        .containsExactly("casework.clocks.fault.not-adopted");
    discussed(matter, "REJECTED");
    assertThat(clocks.faults(clocks.extend(matter, 1, leader)))
        .containsExactly("casework.clocks.fault.not-adopted");
    discussed(matter, "ADOPTED");
    assertThat(clocks.extend(matter, 1, leader)).isInstanceOf(Ruling.Done.class);
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
    assertThat(clocks.extend(matter, 2, leader)).isInstanceOf(Ruling.Done.class);

    assertThat(clocks.faults(clocks.extend(matter, 2, leader)))
        .containsExactly("casework.clocks.fault.not-discussed");
    discussed(matter, "ADOPTED");
    assertThat(clocks.extend(matter, 2, leader)).isInstanceOf(Ruling.Done.class);
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

    assertThat(clocks.extend(matter, 3, examiner)).isInstanceOf(Ruling.Done.class);
    assertThat(example.desk.journal(matter.id()))
        .filteredOn(line -> line.step().equals("CLOCK_EXTENDED"))
        .singleElement()
        .satisfies(line -> assertThat(line.inPlaceOf()).isPresent());
  }
}
