package hongdun.casework.domain;

import static hongdun.casework.domain.Staffs.officer;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Role;
import hongdun.casework.domain.CollectiveDecision.Member;
import hongdun.casework.domain.CollectiveDecision.Outcome;
import hongdun.casework.domain.CollectiveDecision.Vote;
import hongdun.casework.domain.RecusalDecider.Decider;
import hongdun.casework.domain.RecusalDecider.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    var decider = decider(twoDeputies());

    assertThat(decider.level(officer(1))).isEqualTo(Level.LEADER);
    assertThat(decider.as(officer(2), officer(1))).as("the head of the section").isEmpty();
    assertThat(decider.as(officer(3), officer(1))).isPresent();
    assertThat(decider.as(officer(1), officer(1))).isEmpty();
    assertThat(decider.level(officer(2))).isEqualTo(Level.LEADER);
    assertThat(decider.as(officer(4), officer(2))).isPresent();
    assertThat(decider.level(officer(3))).isEqualTo(Level.HEAD);
    assertThat(decider.deciders(officer(3))).containsExactly(himself(4));
    assertThat(decider.level(officer(4))).isEqualTo(Level.COLLECTIVE);
    assertThat(decider.as(officer(3), officer(4))).isEmpty();
    assertThat(decider.votes(officer(3), officer(4))).isTrue();
    assertThat(decider.votes(officer(4), officer(4))).isFalse();
  }

  @Test
  void oneDeputyIsNoCollectiveSoTheSuperiorDecidesOnTheHead() {
    var one = decider(Staffs.full());
    var interested = new RecusalDecider(twoDeputies().onDay(), Set.of(officer(6)));

    assertThat(one.level(officer(4))).isEqualTo(Level.SUPERIOR);
    assertThat(one.deciders(officer(4))).containsExactly(himself(5));
    assertThat(interested.level(officer(4)))
        .as("who has an interest in the matter himself does not vote")
        .isEqualTo(Level.SUPERIOR);
  }

  @Test
  void theHeadsOwnRecusalGoesToTheSuperiorWhereNobodyElseLeads() {
    var alone =
        decider(
            new Staffs()
                .serves(4, Staffs.DISTRICT, Role.HEAD, Role.LEADER)
                .serves(5, Staffs.CITY, Role.LEADER));

    assertThat(alone.level(officer(4))).isEqualTo(Level.SUPERIOR);
    assertThat(alone.as(officer(5), officer(4))).isPresent();
  }

  @Test
  void theSubstituteOfALeaderDecidesForHimButNeverAboutHimself() {
    var decider = decider(twoDeputies().away(3).away(6).substitute(2, 4));

    assertThat(decider.deciders(officer(1)))
        .containsExactly(new Decider(officer(2), Role.HEAD, Optional.of(officer(4))));
    assertThat(decider.as(officer(2), officer(1)).flatMap(Decider::inPlaceOf)).contains(officer(4));
    assertThat(decider.as(officer(2), officer(2))).isEmpty();
    assertThat(decider.level(officer(2))).isEqualTo(Level.SUPERIOR);
  }

  private static Staffs twoDeputies() {
    return Staffs.full().serves(6, Staffs.DISTRICT, Role.LEADER);
  }

  private static RecusalDecider decider(Staffs staffs) {
    return new RecusalDecider(staffs.onDay(), Set.of());
  }

  private static Decider himself(long number) {
    return new Decider(officer(number), number == 4 ? Role.HEAD : Role.LEADER, Optional.empty());
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
