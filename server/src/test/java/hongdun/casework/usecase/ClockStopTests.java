package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.JournalEntry;
import hongdun.casework.Matter;
import hongdun.casework.TimeLimits.Ruling;
import hongdun.casework.domain.RunningClock.Stop;
import hongdun.shared.Actor;
import hongdun.shared.Sensitive;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 中止计时, on the real database: clocks stopped and resumed by their papers. */
@HongdunTest
class ClockStopTests {
  private final ExampleClocks clocks;
  private final ExampleDesk example;
  private final Actor.Officer examiner;
  private final JdbcClient jdbc;

  ClockStopTests(ApplicationContext context, JdbcClient jdbc) {
    clocks = new ExampleClocks(context);
    example = clocks.example;
    examiner = clocks.examiner;
    this.jdbc = jdbc;
  }

  @Test
  void aHearingStopsTheClockByItsPaperAndResumesItByAnother() {
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);
    example.at("2026-11-04T09:00");

    var stopped = clocks.stop(matter, "HEARING", "听〔2026〕2号");

    assertThat(stopped).isInstanceOf(Ruling.Done.class);
    assertThat(example.desk.find(matter.id()).orElseThrow().due()).isEmpty();
    example.at("2026-11-11T09:00");
    assertThat(clocks.resume(matter, "听笔〔2026〕2号")).isInstanceOf(Ruling.Done.class);
    assertThat(clocks.due(matter)).isEqualTo("2026-11-23");
    assertThat(clocks.explained(matter).stops())
        .extracting(Stop::cause, Stop::paper, Stop::resumePaper)
        .containsExactly(tuple("HEARING", "听〔2026〕2号", "听笔〔2026〕2号"));
    assertThat(clocks.steps(matter)).containsSubsequence("CLOCK_STOPPED", "CLOCK_RESUMED");
    assertThat(example.sent)
        .extracting(message -> message.subjectKey())
        .contains("casework.stopped.subject", "casework.resumed.subject");
  }

  @Test
  void withoutAPaperNothingStopsNorWithACauseTheRuleDoesNotName() {
    example.at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);

    assertThat(clocks.faults(clocks.stop(matter, "HEARING", "")))
        .containsExactlyInAnyOrder("casework.clocks.fault.cause", "casework.clocks.fault.paper");
    assertThat(clocks.faults(clocks.stop(matter, "STAGE", "x")))
        .containsExactly("casework.clocks.fault.cause");
    assertThat(clocks.due(matter)).isEqualTo("2026-11-05");
  }

  @Test
  void whoHasAnInterestInAPartyStopsNoClock() {
    var party = new PartyKey(PartyKey.Kind.IDENTITY_NUMBER, Sensitive.of("11010519491231002X"));
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);
    example.involve(matter, party);
    example.bureau.declare(examiner, Interest.Kind.RELATIVE, party);

    assertThat(clocks.faults(clocks.stop(matter, "HEARING", "听〔2026〕2号")))
        .containsExactly("casework.forbidden.interest");
  }

  @Test
  void theHeadOfAnotherSectionSteersNoClock() {
    var elsewhere = new UnitId(example.bureau.bureau().value() + 2);
    var stranger = example.bureau.headOf(elsewhere, "孙科长");
    var own = example.bureau.officer("周科长", Role.DIVISION_HEAD);
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);

    assertThat(clocks.faults(clocks.stop(matter, "HEARING", "听〔2026〕2号", stranger)))
        .containsExactly("casework.clocks.fault.not-in-hand");
    assertThat(clocks.stop(matter, "HEARING", "听〔2026〕2号", own)).isInstanceOf(Ruling.Done.class);
  }

  @Test
  void theSubstituteOfTheHeadSteersForHimAndTheJournalSaysSo() {
    var head = example.bureau.officer("周科长", Role.DIVISION_HEAD);
    var substitute = example.bureau.officer("吴审查", Role.EXAMINER);
    example.bureau.substitute(substitute, head);
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);

    assertThat(clocks.stop(matter, "HEARING", "听〔2026〕2号", substitute))
        .isInstanceOf(Ruling.Done.class);

    assertThat(example.desk.journal(matter.id()))
        .filteredOn(line -> line.step().equals("CLOCK_STOPPED"))
        .extracting(JournalEntry::inPlaceOf)
        .containsExactly(Optional.of(new OfficerId(head.officer())));
  }

  @Test
  void aStopOfAnOfficerOutlastsTheStages() {
    example.underRules("LICENSING").promising(10).at("2026-11-02T09:00");
    var matter = example.taken(example.open(), Step.ACCEPT, examiner);
    clocks.stop(matter, "TEST", "检〔2026〕3号");

    var proposed =
        example.taken(
            example.desk.find(matter.id()).orElseThrow(), Step.PROPOSE_APPROVAL, examiner);

    assertThat(proposed.due()).isEmpty();
    assertThat(clocks.explained(matter).stopped()).isPresent();
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
}
