package hongdun.agency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdministratorSeparationTests {
  @ParameterizedTest
  @EnumSource(Role.class)
  void noAdministratorHoldsAnotherRole(Role other) {
    for (var administrator :
        Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
      if (other != administrator) {
        assertThat(AdministratorSeparation.conflict(administrator, Set.of(other))).contains(other);
        assertThat(AdministratorSeparation.conflict(other, Set.of(administrator)))
            .contains(administrator);
      }
    }
  }

  @Test
  void businessRolesStandBesideEachOther() {
    assertThat(
            AdministratorSeparation.conflict(
                Role.APPROVER, Set.of(Role.EXAMINER, Role.DIVISION_HEAD)))
        .isEmpty();
    assertThat(AdministratorSeparation.conflict(Role.SYSTEM_ADMINISTRATOR, Set.of())).isEmpty();
  }
}
