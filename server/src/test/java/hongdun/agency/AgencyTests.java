package hongdun.agency;

import static hongdun.agency.PartyKey.Kind.UNIFIED_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.portal.AccountRoles;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@HongdunTest
class AgencyTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Region QINGYANG = new Region("510105");
  private final Agency agency;
  private final LocalOffices offices;
  private final AccountRoles accounts;
  private final AgencyRows rows;
  private final Staffing staffing;

  AgencyTests(
      Agency agency,
      LocalOffices offices,
      AccountRoles accounts,
      AgencyRows rows,
      Staffing staffing) {
    this.staffing = staffing;
    this.agency = agency;
    this.offices = offices;
    this.accounts = accounts;
    this.rows = rows;
  }

  @Test
  void aCountyBureauIsCompetentForItsDivisionElseTheCityBureau() {
    assertThat(agency.competentFor(QINGYANG, DAY).orElseThrow().name().zh())
        .isEqualTo("成都市青羊区市场监督管理局");
    assertThat(agency.competentFor(new Region("510199"), DAY).orElseThrow().name().zh())
        .isEqualTo("成都市市场监督管理局");
    assertThat(agency.competentFor(new Region("320102"), DAY)).isEmpty();
  }

  @Test
  void competenceFollowsTheEditionOfTheDay() {
    var former = new Region("510124");
    var today = new Region("510117");

    assertThat(agency.competentFor(former, LocalDate.of(2020, 12, 30)).orElseThrow().shortName())
        .isEqualTo("郫都");
    assertThat(agency.competentFor(former, LocalDate.of(2020, 12, 31)).orElseThrow().shortName())
        .isEqualTo("成都");
    assertThat(agency.competentFor(today, LocalDate.of(2020, 12, 31)).orElseThrow().shortName())
        .isEqualTo("郫都");
  }

  @Test
  void anOfficeIsFoundByTheStreetAnAddressNames() {
    var office = offices.officeFor(QINGYANG, "四川省成都市青羊区草堂街道浣花北路9号", DAY).orElseThrow();

    assertThat(office.level()).isEqualTo(Unit.Level.OFFICE);
    assertThat(agency.unit(office.bureau()).region()).isEqualTo(QINGYANG);
    assertThat(offices.officeFor(QINGYANG, "某某路9号", DAY)).isEmpty();
  }

  @Test
  void aRoleIsHeldFromItsFirstDayToItsLast() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow();
    var officer = rows.officer(bureau.id());
    rows.appointment(
        officer, rows.post(bureau.id()), Role.EXAMINER, DAY, LocalDate.of(2026, 11, 30));

    assertThat(agency.rolesIn(officer, bureau.id(), DAY.minusDays(1))).isEmpty();
    assertThat(agency.rolesIn(officer, bureau.id(), DAY)).containsExactly(Role.EXAMINER);
    assertThat(agency.rolesIn(officer, bureau.id(), LocalDate.of(2026, 11, 30)))
        .containsExactly(Role.EXAMINER);
    assertThat(agency.rolesIn(officer, bureau.id(), LocalDate.of(2026, 12, 1))).isEmpty();
    assertThat(agency.holders(bureau.id(), Role.EXAMINER, DAY))
        .extracting(Officer::id)
        .contains(officer);
  }

  @Test
  void aRoleInADepartmentIsARoleInItsBureauAndInNoOther() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow();
    var other = agency.competentFor(new Region("510104"), DAY).orElseThrow();
    var examiner = agency.holders(bureau.id(), Role.EXAMINER, DAY).getFirst();

    assertThat(agency.rolesIn(examiner.id(), bureau.id(), DAY)).contains(Role.EXAMINER);
    assertThat(agency.rolesIn(examiner.id(), other.id(), DAY)).isEmpty();
  }

  @Test
  void theSameRoleTwiceAtATimeIsRefusedByTheTable() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow();
    var officer = rows.officer(bureau.id());
    var post = rows.post(bureau.id());
    rows.appointment(officer, post, Role.EXAMINER, DAY, DAY.plusDays(10));

    rows.appointment(officer, post, Role.EXAMINER, DAY.plusDays(11), DAY.plusDays(20));
    assertThatThrownBy(() ->
            rows.appointment(officer, post, Role.EXAMINER, DAY.plusDays(20), DAY.plusDays(30)))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("one_role_once");
  }

  @Test
  void anAppointmentIsNeitherErasedNorRewritten() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow();
    var officer = rows.officer(bureau.id());
    rows.appointment(officer, rows.post(bureau.id()), Role.EXAMINER, DAY, DAY.plusDays(10));

    assertThatThrownBy(() -> rows.erase(officer)).hasMessageContaining("only grows");
    assertThatThrownBy(() -> rows.rewrite(officer)).hasMessageContaining("ended once");
  }

  @Test
  void aSubstituteActsOnlyInsideThePeriod() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow();
    var absent = rows.officer(bureau.id());
    var substitute = rows.officer(bureau.id());
    rows.substitution(substitute, absent, bureau.id(), DAY, DAY.plusDays(4));

    assertThat(agency.substitutesFor(substitute, bureau.id(), DAY.minusDays(1))).isEmpty();
    assertThat(agency.substitutesFor(substitute, bureau.id(), DAY)).contains(absent);
    assertThat(agency.substitutesFor(substitute, bureau.id(), DAY.plusDays(4))).contains(absent);
    assertThat(agency.substitutesFor(substitute, bureau.id(), DAY.plusDays(5))).isEmpty();
    assertThat(agency.substitutesFor(absent, bureau.id(), DAY)).isEmpty();
  }

  @Test
  void aDeclaredInterestMatchesThePartyItNames() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow();
    var officer = rows.officer(bureau.id());
    var firm = new PartyKey(UNIFIED_CODE, Sensitive.of("91510105MA6100000X"));
    rows.interest(officer, Interest.Kind.SHAREHOLDING, firm, DAY);

    assertThat(staffing.interestsOf(officer, Set.of(firm), DAY, DAY))
        .extracting(Interest::kind)
        .containsExactly(Interest.Kind.SHAREHOLDING);
    assertThat(staffing.interestsOf(officer, Set.of(firm), DAY.minusDays(1), DAY.minusDays(1)))
        .isEmpty();
    assertThat(staffing.interestsOf(officer, Set.of(), DAY, DAY)).isEmpty();
    assertThat(
            staffing.interestsOf(
                officer,
                Set.of(new PartyKey(UNIFIED_CODE, Sensitive.of("91510105MA61000011"))),
                DAY,
                DAY))
        .isEmpty();
  }

  @Test
  void aRoleReachesAsFarAsItsAppointmentSaysElseAsTheRoleDoes() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow().id();
    var officer = rows.officer(bureau);
    var post = rows.post(bureau);
    rows.appointment(officer, post, Role.EXAMINER, DAY, null);
    rows.appointment(officer, post, Role.APPROVER, Scope.BUREAU, DAY);

    var authority = agency.authority(officer, bureau, DAY);

    assertThat(authority.as(Role.EXAMINER).orElseThrow().scope()).isEqualTo(Scope.UNIT);
    assertThat(authority.as(Role.APPROVER).orElseThrow().scope()).isEqualTo(Scope.BUREAU);
    assertThat(authority.scope()).isEqualTo(Scope.BUREAU);
    assertThat(authority.units()).containsExactly(bureau);
    assertThat(authority.over(List.of(new UnitId(bureau.value() + 1)), Role.EXAMINER)).isEmpty();
    assertThat(authority.over(List.of(new UnitId(bureau.value() + 1)), Role.APPROVER)).isPresent();
    assertThat(agency.authority(officer, bureau, DAY.minusDays(1)).held()).isEmpty();
  }

  @Test
  void aSubstituteUsesTheRolesOfTheAbsentButNoneOfAdministration() {
    var bureau = agency.competentFor(QINGYANG, DAY).orElseThrow().id();
    var absent = rows.officer(bureau);
    var substitute = rows.officer(bureau);
    rows.appointment(absent, rows.post(bureau), Role.DIVISION_HEAD, DAY, null);
    rows.appointment(substitute, rows.post(bureau), Role.EXAMINER, DAY, null);
    rows.substitution(substitute, absent, bureau, DAY, DAY.plusDays(3));

    var authority = agency.authority(substitute, bureau, DAY);
    var later = agency.authority(substitute, bureau, DAY.plusDays(4));

    assertThat(authority.as(Role.DIVISION_HEAD).flatMap(Authority.Held::inPlaceOf))
        .contains(absent);
    assertThat(authority.as(Role.EXAMINER).flatMap(Authority.Held::inPlaceOf)).isEmpty();
    assertThat(later.roles()).containsExactly(Role.EXAMINER);

    var administrator = rows.officer(bureau);
    rows.appointment(administrator, rows.post(bureau), Role.SECURITY_ADMINISTRATOR, DAY, null);
    var other = rows.officer(bureau);
    rows.substitution(other, administrator, bureau, DAY, DAY.plusDays(3));
    assertThat(agency.authority(other, bureau, DAY).roles()).isEmpty();
  }

  @Test
  void anAccountIsAnOfficersWithTheRolesOfToday() {
    var account = rows.accountOf("510105", Role.APPROVER);

    var roles = accounts.officerOf(account).orElseThrow();

    assertThat(roles.roles()).containsExactly("APPROVER");
    assertThat(agency.unit(new UnitId(roles.unit())).region()).isEqualTo(QINGYANG);
    assertThat(accounts.officerOf(-1)).isEmpty();
  }

  @Test
  void anUnknownUnitIsADefect() {
    assertThatThrownBy(() -> agency.unit(new UnitId(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
