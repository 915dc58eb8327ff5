package hongdun.casework.domain;

import static hongdun.casework.domain.Staffs.officer;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Interest;
import hongdun.casework.ConflictRule;
import hongdun.casework.domain.ConflictCheck.Conflict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtensionCheckTests {
  private static final Interest HIS_BROTHERS = new Interest(1, officer(2), Interest.Kind.RELATIVE);

  @Test
  void whoHasTheMatterInHandDoesNotGrantItsExtension() {
    var check = new ExtensionCheck(Optional.of(officer(1)), List.of());

    assertThat(check.judge(officer(1), Optional.empty()))
        .containsExactly(new Conflict(ConflictRule.C3, officer(1), ExtensionCheck.PROPOSES));
    assertThat(check.judge(officer(2), Optional.empty())).isEmpty();
  }

  @Test
  void aSubstitutionIsNoWayRoundEitherWay() {
    var check = new ExtensionCheck(Optional.of(officer(1)), List.of(HIS_BROTHERS));

    assertThat(check.judge(officer(3), Optional.of(officer(1))))
        .extracting(Conflict::rule)
        .containsExactly(ConflictRule.C3);
    assertThat(check.judge(officer(1), Optional.of(officer(2))))
        .extracting(Conflict::rule)
        .containsExactly(ConflictRule.C3, ConflictRule.C7);
  }

  @Test
  void whoDeclaredAnInterestGrantsNothing() {
    var check = new ExtensionCheck(Optional.empty(), List.of(HIS_BROTHERS));

    assertThat(check.judge(officer(2), Optional.empty()))
        .containsExactly(new Conflict(ConflictRule.C7, officer(2), "RELATIVE"));
  }
}
