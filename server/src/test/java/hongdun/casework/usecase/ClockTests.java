package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ClockKind;
import hongdun.casework.Desk.Notice;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.Matter;
import hongdun.casework.domain.DueExplanation;
import hongdun.catalogue.Variant;
import hongdun.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of the desk on the real database: several on a matter, by the rule of its day. */
@HongdunTest
class ClockTests {
  private final ExampleClocks clocks;
  private final ExampleDesk example;
  private final Actor.Officer examiner;
  private final JdbcClient jdbc;

  ClockTests(ApplicationContext context, JdbcClient jdbc) {
    clocks = new ExampleClocks(context);
    example = clocks.example;
    examiner = clocks.examiner;
    this.jdbc = jdbc;
  }

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
    assertThat(clocks.explained(before).law().since()).contains(LocalDate.of(2020, 1, 1));
    assertThat(clocks.explained(after).law().since()).contains(LocalDate.of(2026, 11, 10));
    assertThat(clocks.explained(renewed).law().since()).contains(LocalDate.of(2020, 1, 1));
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
    assertThat(clocks.due(matter)).isEqualTo("2026-11-05");
  }

  private long clockOf(Matter matter) {
    return jdbc.sql("select max(id) from casework.clock where matter = ? and kind = 'WHOLE'")
        .param(matter.id().value())
        .query(Long.class)
        .single();
  }
}
