package hongdun.casework.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.persistence.ErrorMarks;
import hongdun.casework.persistence.Outcomes;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.shared.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@HongdunTest
class CountMattersTests {
  private static final Actor CITIZEN = new Actor.Citizen(ExampleDesk.ACCOUNT);

  private final ExampleDesk example;
  private final CountMatters figures;
  private final Actor.Officer li;
  private final Actor.Officer zhao;

  CountMattersTests(ApplicationContext context, Outcomes outcomes, ErrorMarks marks) {
    example = new ExampleDesk(context);
    figures = new CountMatters(outcomes, marks);
    li = example.bureau.officer("李审查", Role.ACCEPTOR, Role.EXAMINER);
    zhao = example.bureau.officer("赵核准", Role.APPROVER);
  }

  @Test
  void aBureauWithoutCasesSaysSo() {
    assertThat(november().get(CountMatters.ON_THE_SPOT)).isEqualTo(new Measure.Share(0, 0));
    assertThat(november())
        .hasEntrySatisfying(CountMatters.MEDIAN, median -> assertThat(median.value()).isEmpty());
  }

  @Test
  void onTheSpotIsOnTheWorkingDayOfTheCompleteSubmission() {
    decided("2026-11-02T09:00", "2026-11-02T16:00", Step.APPROVE); // the same day
    decided("2026-11-03T09:00", "2026-11-04T09:00", Step.APPROVE); // one day later
    decided("2026-11-06T17:00", "2026-11-09T09:00", Step.REFUSE); // a refusal is a decision
    decided("2026-11-09T09:00", "2026-11-12T09:00", Step.APPROVE); // three
    withdrawn("2026-11-10T09:00");

    var counted = november();

    assertThat(counted.get(CountMatters.ON_THE_SPOT)).isEqualTo(new Measure.Share(1, 4));
    assertThat(counted.get(CountMatters.CONCLUDED)).isEqualTo(new Measure.Count(5));
    assertThat(counted.get(CountMatters.RECEIVED)).isEqualTo(new Measure.Count(5));
    assertThat(counted.get(CountMatters.AVERAGE)).isEqualTo(new Measure.Mean(5, 4));
    assertThat(counted)
        .hasEntrySatisfying(
            CountMatters.MEDIAN,
            median -> assertThat(median.value()).contains(new BigDecimal("1.00")));
    assertThat(counted.get(CountMatters.SHORTENED))
        .isInstanceOfSatisfying(
            Measure.Change.class,
            change -> assertThat(change.from()).contains(new BigDecimal("3.00")));
  }

  @Test
  void theCompleteSubmissionIsTheLastOne() {
    example.at("2026-11-02T09:00");
    var returned = example.taken(example.open(), Step.RETURN, li);
    example.at("2026-11-16T09:00");
    var again = example.taken(returned, Step.RESUBMIT, CITIZEN);
    var examined = example.taken(example.taken(again, Step.ACCEPT, li), Step.PROPOSE_APPROVAL, li);
    example.at("2026-11-16T15:00");
    example.taken(examined, Step.APPROVE, zhao);

    assertThat(november().get(CountMatters.ON_THE_SPOT)).isEqualTo(new Measure.Share(1, 1));
  }

  @Test
  void daysOnWhichTheClockStoodStillAreNotCounted() {
    example.at("2026-11-02T09:00");
    var accepted = example.taken(example.open(), Step.ACCEPT, li);
    example.at("2026-11-03T09:00");
    var consulting = example.taken(accepted, Step.CONSULT, li);
    example.at("2026-11-10T09:00");
    var back = example.taken(consulting, Step.ANSWER, CITIZEN);
    example.at("2026-11-11T09:00");
    example.taken(example.taken(back, Step.PROPOSE_APPROVAL, li), Step.APPROVE, zhao);

    assertThat(november().get(CountMatters.AVERAGE)).isEqualTo(new Measure.Mean(2, 1));
  }

  private void decided(String submitted, String concluded, Step decision) {
    example.at(submitted);
    var accepted = example.taken(example.open(), Step.ACCEPT, li);
    var examined = example.taken(accepted, Step.PROPOSE_APPROVAL, li);
    example.at(concluded);
    example.taken(examined, decision, zhao);
  }

  private void withdrawn(String at) {
    example.at(at);
    example.taken(example.open(), Step.WITHDRAW, CITIZEN);
  }

  private Map<String, Measure> november() {
    return figures.measure(
        new Scope(
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            Optional.of(example.bureau.bureau().value())));
  }
}
