package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GreenChannelRightTests {
  @Test
  void theSameRoleAndThoseAboveItTakeThePriorityOff() {
    var counter = Set.of(Role.ACCEPTOR);

    assertThat(GreenChannelRight.mayTakeOff(counter, counter)).isTrue();
    assertThat(GreenChannelRight.mayTakeOff(Set.of(Role.DIVISION_HEAD), counter)).isTrue();
    assertThat(GreenChannelRight.mayTakeOff(Set.of(Role.HEAD), Set.of(Role.LEADER))).isTrue();
  }

  @Test
  void whatTheHeadSetTheCounterLeaves() {
    assertThat(GreenChannelRight.mayTakeOff(Set.of(Role.ACCEPTOR), Set.of(Role.DIVISION_HEAD)))
        .isFalse();
    assertThat(GreenChannelRight.mayTakeOff(Set.of(Role.LEADER), Set.of(Role.HEAD))).isFalse();
    assertThat(GreenChannelRight.mayTakeOff(Set.of(Role.SUPERVISOR), Set.of())).isFalse();
  }
}
