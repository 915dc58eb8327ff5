package hongdun.agency;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.Dates;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What the room's rule says of the three administrators, the table keeps whoever writes in it. */
@HongdunTest
class AdministratorsStandAloneTests {
  private static final Set<Role> ADMINISTRATORS =
      Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
  private final AgencyRows rows;
  private final UnitId bureau;
  private final LocalDate today;

  AdministratorsStandAloneTests(AgencyRows rows, Agency agency, InstantSource clock) {
    this.rows = rows;
    this.today = Dates.dayOf(clock.instant());
    this.bureau = agency.competentFor(new Region("510112"), today).orElseThrow().id();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noAdministratorIsWrittenBesideAnotherRole(Role other) {
    for (var administrator : ADMINISTRATORS) {
      if (other != administrator) {
        var officer = rows.officer(bureau);
        var post = rows.post(bureau);
        rows.appointment(officer, post, other, today, null);

        assertThatThrownBy(() -> rows.appointment(officer, post, administrator, today, null))
            .isInstanceOf(DataIntegrityViolationException.class)
            .hasMessageContaining("administrators_stand_alone");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void oneAfterTheOtherIsLawful(Role other) {
    var officer = rows.officer(bureau);
    var post = rows.post(bureau);
    rows.appointment(
        officer, post, Role.AUDIT_ADMINISTRATOR, today.minusDays(9), today.minusDays(1));

    assertThatCode(() -> rows.appointment(officer, post, other, today, null))
        .doesNotThrowAnyException();
  }
}
