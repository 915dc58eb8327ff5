package hongdun.registration.domain;

import static hongdun.registration.domain.EstablishLlc.PROCEDURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hongdun.agency.Role;
import hongdun.casework.Procedure;
import hongdun.casework.Procedure.By;
import hongdun.casework.Procedure.Move;
import hongdun.shared.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 有限责任公司设立登记: what may be done in which stage, and by whom. */
class EstablishLlcTests {
  /** Stage, step, next stage, who; written out again, so that a slip in the table shows. */
  private static final Map<String, List<String>> ALLOWED =
      """
      SUBMITTED         CHECK_SIGNATURES SUBMITTED         ACCEPTOR,APPROVER
      SUBMITTED         ACCEPT           ACCEPTED          ACCEPTOR,APPROVER,EXAMINER
      SUBMITTED         RETURN           CORRECTION        ACCEPTOR,APPROVER,EXAMINER
      SUBMITTED         DEEM_ACCEPTED    ACCEPTED          system
      SUBMITTED         NOT_COMPETENT    NOT_COMPETENT     ACCEPTOR,APPROVER,EXAMINER
      SUBMITTED         REFUSE_ACCEPTANCE NOT_ACCEPTED      ACCEPTOR,APPROVER,EXAMINER
      SUBMITTED         WITHDRAW         WITHDRAWN         party
      CORRECTION        RESUBMIT         SUBMITTED         party
      CORRECTION        WITHDRAW         WITHDRAWN         party
      CORRECTION        LAPSE            LAPSED            system
      ACCEPTED          RETURN           CORRECTION        APPROVER,EXAMINER
      ACCEPTED          PROPOSE_APPROVAL APPROVAL_PROPOSED APPROVER,EXAMINER
      ACCEPTED          PROPOSE_REFUSAL  REFUSAL_PROPOSED  APPROVER,EXAMINER
      ACCEPTED          APPROVE          APPROVED          APPROVER
      ACCEPTED          WITHDRAW         WITHDRAWN         party
      APPROVAL_PROPOSED APPROVE          APPROVED          APPROVER
      APPROVAL_PROPOSED REEXAMINE        APPROVAL_REVIEWED DIVISION_HEAD
      APPROVAL_PROPOSED SEND_BACK        ACCEPTED          APPROVER,DIVISION_HEAD
      APPROVAL_PROPOSED WITHDRAW         WITHDRAWN         party
      REFUSAL_PROPOSED  REFUSE           REFUSED           APPROVER
      REFUSAL_PROPOSED  REEXAMINE        REFUSAL_REVIEWED  DIVISION_HEAD
      REFUSAL_PROPOSED  SEND_BACK        ACCEPTED          APPROVER,DIVISION_HEAD
      REFUSAL_PROPOSED  WITHDRAW         WITHDRAWN         party
      APPROVAL_REVIEWED APPROVE          APPROVED          HEAD,LEADER
      APPROVAL_REVIEWED SEND_BACK        ACCEPTED          HEAD,LEADER
      APPROVAL_REVIEWED WITHDRAW         WITHDRAWN         party
      REFUSAL_REVIEWED  REFUSE           REFUSED           HEAD,LEADER
      REFUSAL_REVIEWED  SEND_BACK        ACCEPTED          HEAD,LEADER
      REFUSAL_REVIEWED  WITHDRAW         WITHDRAWN         party
      """
          .lines()
          .map(line -> List.of(line.split(" +")))
          .collect(
              Collectors.toMap(row -> row.get(0) + " " + row.get(1), row -> row.subList(2, 4)));

  @Test
  void theTableHasNoFault() {
    assertThat(PROCEDURE.lint()).isEmpty();
    assertThat(PROCEDURE.start()).isEqualTo(Stage.SUBMITTED);
    assertThat(PROCEDURE.moves()).hasSameSizeAs(ALLOWED.keySet());
  }

  @TestFactory
  Stream<DynamicTest> everyStepInEveryStageIsAllowedOrRefusedAsTheTableSays() {
    return Arrays.stream(Stage.values())
        .flatMap(stage -> Arrays.stream(Step.values()).map(step -> judged(stage, step)));
  }

  private static DynamicTest judged(Stage stage, Step step) {
    var row = Optional.ofNullable(ALLOWED.get(stage + " " + step));
    var expected = row.map(to -> to.get(0) + " by " + to.get(1));
    return dynamicTest(
        stage + " " + step + expected.map(to -> " leads to " + to).orElse(" is refused"),
        () ->
            assertThat(PROCEDURE.move(stage, step).map(move -> move.to() + " by " + by(move)))
                .isEqualTo(expected));
  }

  private static String by(Move<Stage, Step> move) {
    return switch (move.by()) {
      case By.Officers(Set<Role> roles) ->
          roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
      case By.TheParty _ -> "party";
      case By.TheSystem _ -> "system";
    };
  }

  @Test
  void whatIsDecidedWithdrawnOrLapsedIsOver() {
    var over =
        EnumSet.of(
            Stage.APPROVED,
            Stage.REFUSED,
            Stage.WITHDRAWN,
            Stage.LAPSED,
            Stage.NOT_COMPETENT,
            Stage.NOT_ACCEPTED);

    for (var stage : Stage.values()) {
      assertThat(PROCEDURE.rule(stage).open()).as(stage.name()).isEqualTo(!over.contains(stage));
      assertThat(PROCEDURE.moves().stream().anyMatch(move -> move.from() == stage))
          .as(stage.name())
          .isEqualTo(!over.contains(stage));
    }
  }

  @Test
  void theApplicantMayWithdrawUntilTheDecision() {
    for (var stage : Stage.values()) {
      assertThat(PROCEDURE.move(stage, Step.WITHDRAW).isPresent())
          .as(stage.name())
          .isEqualTo(PROCEDURE.rule(stage).open());
    }
  }

  @Test
  void theClockStopsOnlyWhileTheApplicantMends() {
    for (var stage : Stage.values()) {
      var expected =
          switch (stage) {
            case CORRECTION -> Procedure.ClockRule.STOPS;
            case SUBMITTED,
                ACCEPTED,
                APPROVAL_PROPOSED,
                REFUSAL_PROPOSED,
                APPROVAL_REVIEWED,
                REFUSAL_REVIEWED ->
                Procedure.ClockRule.RUNS;
            case APPROVED, REFUSED, WITHDRAWN, LAPSED, NOT_COMPETENT, NOT_ACCEPTED ->
                Procedure.ClockRule.ENDS;
          };
      assertThat(PROCEDURE.rule(stage).clock()).as(stage.name()).isEqualTo(expected);
    }
  }

  @Test
  void onlyANewSubmissionBeginsANewPeriod() {
    assertThat(PROCEDURE.moves())
        .filteredOn(Move::restartsClock)
        .extracting(Move::step)
        .containsExactly(Step.RESUBMIT);
  }

  @Test
  void nobodyWhoOnlyExaminesDecides() {
    assertThat(PROCEDURE.moves())
        .filteredOn(move -> move.step() == Step.APPROVE || move.step() == Step.REFUSE)
        .extracting(Move::by)
        .containsOnly(
            new By.Officers(EnumSet.of(Role.APPROVER)),
            new By.Officers(EnumSet.of(Role.HEAD, Role.LEADER)));
  }

  @Test
  void everyStageAndEveryStepHasWordsInBothLanguages() {
    for (var language : Language.values()) {
      var words = RequirementsTests.words("registration", language).stringPropertyNames();
      for (var stage : Stage.values()) {
        assertThat(words).contains(PROCEDURE.stageKey(stage));
      }
      for (var step : Step.values()) {
        assertThat(words).contains(PROCEDURE.stepKey(step));
      }
    }
  }
}
