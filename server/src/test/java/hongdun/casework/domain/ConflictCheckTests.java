package hongdun.casework.domain;

import static hongdun.casework.ConflictRule.C1;
import static hongdun.casework.ConflictRule.C10;
import static hongdun.casework.ConflictRule.C11;
import static hongdun.casework.ConflictRule.C12;
import static hongdun.casework.ConflictRule.C13;
import static hongdun.casework.ConflictRule.C14;
import static hongdun.casework.ConflictRule.C2;
import static hongdun.casework.ConflictRule.C3;
import static hongdun.casework.ConflictRule.C4;
import static hongdun.casework.ConflictRule.C5;
import static hongdun.casework.ConflictRule.C6;
import static hongdun.casework.ConflictRule.C7;
import static hongdun.casework.ConflictRule.C8;
import static hongdun.casework.ConflictRule.C9;
import static hongdun.casework.domain.Staffs.officer;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Interest;
import hongdun.agency.UnitId;
import hongdun.casework.ConflictFacts;
import hongdun.casework.ConflictRule;
import hongdun.casework.Conflicts;
import hongdun.casework.ExamplePermit;
import hongdun.casework.ExamplePermit.Step;
import hongdun.casework.domain.ConflictCheck.Act;
import hongdun.casework.domain.ConflictCheck.ActingPerson;
import hongdun.casework.domain.ConflictCheck.Conflict;
import hongdun.casework.domain.Entitlement.Taken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictCheckTests {
  private static final UnitId UNIT = new UnitId(7);
  private static final ConflictFacts NOTHING = ConflictFacts.parties(Set.of());

  /** Investigator and reviewer, host, decider; setter and cashier; editor; sampler and signer. */
  @ParameterizedTest
  @EnumSource(
      value = ConflictRule.class,
      names = {"C1", "C2", "C3", "C5", "C6", "C9", "C12"})
  void whoTookTheOnePartTakesNotTheOther(ConflictRule rule) {
    var check = apart(rule);
    var before = List.of(new Taken("ACCEPT", officer(1), Optional.empty()));

    assertThat(check.judge(act(1, before), NOTHING))
        .containsExactly(new Conflict(rule, officer(1), "ACCEPT"));
    assertThat(check.judge(act(2, before), NOTHING)).isEmpty();
  }

  @Test
  void aSubstitutionIsNoWayRound() {
    var before = List.of(new Taken("ACCEPT", officer(1), Optional.empty()));
    var substitute = new ActingPerson(officer(2), UNIT, Optional.of(officer(1)), true);

    assertThat(apart(C1).judge(act(List.of(substitute), before, List.of()), NOTHING))
        .containsExactly(new Conflict(C1, officer(1), "ACCEPT"));
  }

  @Test
  void nobodyIsHisOwnSubstitute() {
    var self = new ActingPerson(officer(1), UNIT, Optional.of(officer(1)), true);

    assertThat(rule(C14).judge(act(List.of(self), List.of(), List.of()), NOTHING))
        .containsExactly(new Conflict(C14, officer(1), ""));
  }

  @Test
  void twoDifferentPersonsWithValidCertificatesInvestigate() {
    var check = rule(C4);
    var one = new ActingPerson(officer(1), UNIT, Optional.empty(), true);
    var other = new ActingPerson(officer(2), UNIT, Optional.empty(), true);
    var uncertified = new ActingPerson(officer(3), UNIT, Optional.empty(), false);

    assertThat(check.judge(act(List.of(one, other), List.of(), List.of()), NOTHING)).isEmpty();
    assertThat(check.judge(act(List.of(one, one), List.of(), List.of()), NOTHING))
        .containsExactly(new Conflict(C4, officer(1), "ALONE"));
    assertThat(check.judge(act(List.of(one, uncertified), List.of(), List.of()), NOTHING))
        .containsExactly(new Conflict(C4, officer(3), "CERTIFICATE"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ConflictRule.class,
      names = {"C7", "C8", "C13"})
  void anInterestBarsItsOfficerAndHisSubstitute(ConflictRule rule) {
    var interest = new Interest(9, officer(1), Interest.Kind.RELATIVE);
    var himself = new ActingPerson(officer(1), UNIT, Optional.empty(), true);
    var substitute = new ActingPerson(officer(2), UNIT, Optional.of(officer(1)), true);
    var stranger = new ActingPerson(officer(3), UNIT, Optional.empty(), true);

    for (var actor : List.of(himself, substitute)) {
      assertThat(rule(rule).judge(act(List.of(actor), List.of(), List.of(interest)), NOTHING))
          .containsExactly(new Conflict(rule, officer(1), "RELATIVE"));
    }
    assertThat(rule(rule).judge(act(List.of(stranger), List.of(), List.of(interest)), NOTHING))
        .isEmpty();
  }

  @Test
  void theUnitThatIsCheckedAppointsNoCheckers() {
    var facts = new ConflictFacts(Set.of(), Set.of(), Set.of(UNIT));

    assertThat(rule(C10).judge(act(1, List.of()), facts))
        .containsExactly(new Conflict(C10, officer(1), ""));
    assertThat(rule(C10).judge(act(1, List.of()), NOTHING)).isEmpty();
  }

  @Test
  void whoIsNamedInAReportHasNoAccessToIt() {
    var facts = new ConflictFacts(Set.of(), Set.of(officer(1)), Set.of());

    assertThat(rule(C11).judge(act(1, List.of()), facts))
        .containsExactly(new Conflict(C11, officer(1), ""));
    assertThat(rule(C11).judge(act(2, List.of()), facts)).isEmpty();
  }

  @Test
  void everyRuleSaysWhatItLooksAt() {
    assertThat(ConflictRule.values())
        .containsExactly(C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14);
  }

  @Test
  void aStepThatDeclaresNothingIsAFault() {
    var forgotten =
        Conflicts.of(ExamplePermit.PROCEDURE)
            .act(Step.ACCEPT, C5, C7, C14)
            .act(Step.RETURN, C5)
            .act(Step.WITHDRAW, C7, C14)
            .build();

    assertThat(forgotten.lint())
        .contains(
            "APPROVE declares no rule of conflict",
            "RETURN looks at no declared interests",
            "RETURN does not say that a substitute counts as both (C14)",
            "WITHDRAW is no officer's step of example.permit");
  }

  private static ConflictCheck apart(ConflictRule rule) {
    return new ConflictCheck(
        Conflicts.of(ExamplePermit.PROCEDURE)
            .act(Step.ACCEPT, rule)
            .act(Step.APPROVE, rule)
            .apart(rule, Set.of(Step.ACCEPT), Set.of(Step.APPROVE))
            .build());
  }

  private static ConflictCheck rule(ConflictRule rule) {
    return new ConflictCheck(Conflicts.of(ExamplePermit.PROCEDURE).act(Step.APPROVE, rule).build());
  }

  private static Act act(long officer, List<Taken> before) {
    return act(
        List.of(new ActingPerson(officer(officer), UNIT, Optional.empty(), true)),
        before,
        List.of());
  }

  private static Act act(List<ActingPerson> actors, List<Taken> before, List<Interest> interests) {
    return new Act("APPROVE", actors, before, interests);
  }
}
