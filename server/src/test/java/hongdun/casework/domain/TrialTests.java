package hongdun.casework.domain;

import static hongdun.casework.domain.Staffs.officer;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import hongdun.casework.ExamplePermit;
import hongdun.casework.Procedure.By;
import hongdun.casework.RuleSet;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.StepRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialTests {
  private static final UnitId BUREAU = new UnitId(7);

  @Test
  void theFirstWhoHandlesItGoesOnUntilAnotherMust() {
    var trial =
        trial(
            Map.of(),
            Set.of(),
            serving(1, Role.ACCEPTOR),
            serving(1, Role.EXAMINER),
            serving(2, Role.APPROVER));

    assertThat(trial.possible()).isTrue();
    assertThat(trial.steps())
        .extracting(step -> step.row().step())
        .containsExactly("ACCEPT", "PROPOSE_APPROVAL", "APPROVE");
    assertThat(trial.steps())
        .extracting(step -> step.taker().orElseThrow())
        .containsExactly(officer(1), officer(1), officer(2));
    assertThat(trial.persons()).isEqualTo(2);
  }

  @Test
  void onePersonWithEveryRoleIsNotEnoughWhereTwoMustAct() {
    var trial =
        trial(
            Map.of(),
            Set.of(),
            serving(1, Role.ACCEPTOR),
            serving(1, Role.EXAMINER),
            serving(1, Role.APPROVER));

    assertThat(trial.possible()).isFalse();
  }

  @Test
  void whoIsAwayIsReplacedByHisSubstituteAndCountsNotAtAllWithoutOne() {
    var withoutSubstitute =
        trial(Map.of(), Set.of(officer(2)), serving(1, Role.EXAMINER), serving(2, Role.APPROVER));
    assertThat(withoutSubstitute.possible()).isFalse();
    assertThat(withoutSubstitute.steps().getLast().away()).containsExactly(officer(2));
    assertThat(withoutSubstitute.steps().getLast().persons()).isEmpty();

    var withSubstitute =
        trial(
            Map.of(officer(2), officer(3)),
            Set.of(officer(2)),
            serving(1, Role.EXAMINER),
            serving(2, Role.APPROVER),
            serving(3, Role.EXAMINER));
    assertThat(withSubstitute.possible()).isTrue();
    assertThat(withSubstitute.steps().getLast().taker()).contains(officer(3));
  }

  private static Trial trial(
      Map<OfficerId, OfficerId> substitutes, Set<OfficerId> away, Serving... serving) {
    var steps = new ArrayList<StepRule>();
    ExamplePermit.PROCEDURE
        .moves()
        .forEach(move -> {
          if (move.by() instanceof By.Officers(var roles)) {
            var decides =
                move.step() == ExamplePermit.Step.APPROVE
                    || move.step() == ExamplePermit.Step.REFUSE;
            steps.add(
                new StepRule(
                    move.from().name(),
                    move.step().name(),
                    roles,
                    decides ? 2 : 1,
                    Variant.Place.BUREAU,
                    false));
          }
        });
    var variant = new Variant(Variant.ONE_REVIEW_ONE_APPROVE, 3, 0, steps);
    var table = new ProcedureTable(ExamplePermit.PROCEDURE).under(variant, new RuleSet("R2022"));
    var staff = new StaffOnDay(List.of(BUREAU), List.of(serving), away, substitutes);
    return Trial.of(table, variant, Place.of(BUREAU), Map.of(BUREAU, staff));
  }

  private static Serving serving(long officer, Role role) {
    return new Serving(officer(officer), BUREAU, BUREAU, role, false);
  }
}
