package hongdun.casework.domain;

import static hongdun.casework.domain.Staffs.officer;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Role;
import hongdun.casework.domain.CollectiveDecision.Member;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.RecusalDecider.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectiveDecisionTests {
  @ParameterizedTest
  @CsvSource({
    "5, 3, 0, 0, ADOPTED",
    "5, 2, 1, 0, REJECTED",
    "5, 2, 0, 0, NO_QUORUM",
    "5, 2, 0, 1, REJECTED",
    "4, 2, 0, 0, NO_QUORUM",
    "4, 3, 0, 0, ADOPTED",
    "4, 2, 2, 0, REJECTED",
    "3, 2, 0, 0, ADOPTED",
    "2, 1, 0, 0, NO_QUORUM",
    "1, 1, 0, 0, NO_QUORUM"
  })
  void moreThanHalfMustBeThereAndMoreThanHalfOfAllForIt(
      int due, int yes, int no, int abstained, Outcome outcome) {
    assertThat(decision(due, 0, yes, no, abstained).outcome()).isEqualTo(outcome);
  }

  @Test
  void whoWithdrawsIsNotCounted() {
    var decision = decision(3, 2, 2, 0, 0);

    assertThat(decision.due()).isEqualTo(3);
    assertThat(decision.outcome()).isEqualTo(Outcome.ADOPTED);
  }

  @Test
  void theRightPersonDecidesARecusal() {
    var decider = new RecusalDecider(Staffs.full().onDay());

    assertThat(decider.level(officer(1))).isEqualTo(Level.HEAD_OF_UNIT);
    assertThat(decider.may(officer(2), officer(1))).isTrue();
    assertThat(decider.may(officer(1), officer(1))).isFalse();
    assertThat(decider.level(officer(2))).isEqualTo(Level.LEADER);
    assertThat(decider.may(officer(3), officer(2))).isTrue();
    assertThat(decider.level(officer(3))).isEqualTo(Level.HEAD);
    assertThat(decider.deciders(officer(3))).containsExactly(officer(4));
    assertThat(decider.level(officer(4))).isEqualTo(Level.COLLECTIVE);
    assertThat(decider.may(officer(3), officer(4))).isFalse();
  }

  @Test
  void theHeadsOwnRecusalGoesToTheSuperiorWhereNobodyElseLeads() {
    var alone =
        new RecusalDecider(
            new Staffs()
                .serves(4, Staffs.DISTRICT, Role.HEAD, Role.LEADER)
                .serves(5, Staffs.CITY, Role.LEADER)
                .onDay());

    assertThat(alone.level(officer(4))).isEqualTo(Level.SUPERIOR);
    assertThat(alone.may(officer(5), officer(4))).isTrue();
  }

  private static CollectiveDecision decision(
      int due, int withdrew, int yes, int no, int abstained) {
    var members = new ArrayList<Member>();
    for (var number = 0; number < due; number++) {
      var vote =
          number < yes
              ? Optional.of(Vote.FOR)
              : number < yes + no
                  ? Optional.of(Vote.AGAINST)
                  : number < yes + no + abstained
                      ? Optional.of(Vote.ABSTAIN)
                      : Optional.<Vote>empty();
      members.add(new Member(officer(number), false, vote, ""));
    }
    for (var number = 0; number < withdrew; number++) {
      members.add(new Member(officer(100 + number), true, Optional.empty(), ""));
    }
    return new CollectiveDecision(List.copyOf(members));
  }
}
