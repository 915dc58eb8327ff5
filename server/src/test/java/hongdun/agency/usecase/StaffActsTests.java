package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Absence;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.Interest;
import hongdun.agency.OfficerId;
import hongdun.agency.PartyKey;
import hongdun.agency.Role;
import hongdun.agency.Staffing;
import hongdun.agency.Unit.Level;
import hongdun.agency.UnitId;
import hongdun.agency.usecase.EnlistOfficer.Enlisting.Enlisted;
import hongdun.agency.usecase.EnlistOfficer.Enlisting.Refused;
import hongdun.portal.AccountRoles;
import hongdun.portal.Accounts;
import hongdun.portal.Dates;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HongdunTest
class StaffActsTests {
  private static final String FIRM = "91510100MA61ABCD6A";
  private final Agency agency;
  private final AgencyRows rows;
  private final Acts acts;
  private final Accounts accounts;
  private final LocalDate today;
  private final Staffing staffing;
  private UnitId bureau = new UnitId(0);
  private OfficerId security = new OfficerId(0);
  private OfficerId system = new OfficerId(0);

  StaffActsTests(
      Agency agency,
      AgencyRows rows,
      EnlistOfficer enlist,
      FoundUnit found,
      OrderSubstitution order,
      DeclareInterest declare,
      AccountRoles roles,
      Accounts accounts,
      RecordAbsence absence,
      Staffing staffing,
      InstantSource clock) {
    this.agency = agency;
    this.rows = rows;
    this.acts = new Acts(enlist, found, order, declare, absence, roles);
    this.staffing = staffing;
    this.accounts = accounts;
    this.today = Dates.dayOf(clock.instant());
  }

  private record Acts(
      EnlistOfficer enlist,
      FoundUnit found,
      OrderSubstitution order,
      DeclareInterest declare,
      RecordAbsence absence,
      AccountRoles roles) {}

  @BeforeEach
  void theCityBureauHasItsAdministrators() {
    bureau = agency.competentFor(new Region("510100"), today).orElseThrow().id();
    security = agency.holders(bureau, Role.SECURITY_ADMINISTRATOR, today).getFirst().id();
    system = agency.holders(bureau, Role.SYSTEM_ADMINISTRATOR, today).getFirst().id();
  }

  @Test
  void anEnlistedOfficerHasAnAccountAndNoRights() {
    var enlisting =
        acts.enlist().enlist(new EnlistOfficer.Asked(bureau, "王新", "NEW-0001", "wang.xin"), system);

    assertThat(enlisting).isInstanceOf(Enlisted.class);
    var account = accounts.findByAddress("wang.xin").orElseThrow();
    assertThat(acts.roles().officerOf(account.id()).orElseThrow().roles()).isEmpty();
    assertThat(enlisting.toString()).doesNotContain(((Enlisted) enlisting).password());
  }

  @Test
  void everythingWrongWithANewOfficerIsSaidAtOnce() {
    acts.enlist().enlist(new EnlistOfficer.Asked(bureau, "李旧", "OLD-0001", "li.jiu"), system);

    var empty = acts.enlist().enlist(new EnlistOfficer.Asked(bureau, "", "", ""), system);
    var taken =
        acts.enlist().enlist(new EnlistOfficer.Asked(bureau, "李", "OLD-0001", "li.jiu"), system);

    assertThat(((Refused) empty).shortcomings())
        .extracting(Shortcoming::field)
        .containsExactly("name", "number", "signInName");
    assertThat(((Refused) taken).shortcomings())
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.number-in-use", "agency.fault.sign-in-name-in-use");
  }

  @Test
  void aFoundedUnitHasThePostThatAnswersForIt() {
    var asked =
        new FoundUnit.Asked(
            bureau,
            Optional.of(Level.DEPARTMENT),
            new BilingualText("信用监管处", "Credit Division"),
            new BilingualText("信用监管处处长", "Head of the Credit Division"),
            "成都市示范路1号",
            "028-00000099");

    assertThat(acts.found().found(asked, system)).isEmpty();
    assertThat(acts.found().found(asked, system))
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.unit-name-in-use");
  }

  @Test
  void aSubstitutionIsOrderedForAPeriodAndOverlapsNoOther() {
    var absent = rows.officer(bureau);
    var substitute = rows.officer(bureau);

    assertThat(order(absent, substitute, today, today.plusDays(3))).isEmpty();

    assertThat(agency.substitutesFor(substitute, bureau, today.plusDays(3))).contains(absent);
    assertThat(agency.substitutesFor(substitute, bureau, today.plusDays(4))).isEmpty();
    assertThat(order(absent, rows.officer(bureau), today.plusDays(3), today.plusDays(5)))
        .containsExactly("agency.fault.substitution-overlaps");
    assertThat(order(absent, absent, today.plusDays(5), today.plusDays(4)))
        .containsExactly("agency.fault.own-substitute", "agency.fault.ends-before-it-begins");
  }

  @Test
  void whoIsBackIsNotSubstitutedAnyMore() {
    var absent = rows.officer(bureau);
    var substitute = rows.officer(bureau);
    rows.appointment(absent, rows.post(bureau), Role.APPROVER, today, null);
    acts.absence()
        .record(
            new RecordAbsence.Asked(
                bureau,
                absent,
                Optional.of(Absence.Kind.LEAVE),
                Optional.of(today),
                Optional.of(today.plusDays(9))),
            security);
    assertThat(order(absent, substitute, today, today.plusDays(9))).isEmpty();
    assertThat(staffing.staff(bureau, today).isPresent(absent)).isFalse();

    assertThat(acts.absence().back(absent, bureau, security)).isEmpty();

    assertThat(staffing.staff(bureau, today).isPresent(absent)).isTrue();
    assertThat(agency.substitutesFor(substitute, bureau, today)).isEmpty();
    assertThat(acts.absence().back(absent, bureau, security))
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.not-away");
  }

  @Test
  void anOrderWithoutAnAbsenceEndsWhenHeIsBackToo() {
    var absent = rows.officer(bureau);
    var substitute = rows.officer(bureau);
    order(absent, substitute, today, today.plusDays(9));

    assertThat(acts.absence().back(absent, bureau, security)).isEmpty();

    assertThat(agency.substitutesFor(substitute, bureau, today)).isEmpty();
  }

  private List<String> order(
      OfficerId absent, OfficerId substitute, LocalDate from, LocalDate until) {
    return acts
        .order()
        .order(
            new OrderSubstitution.Asked(
                bureau, absent, Optional.of(substitute), Optional.of(from), Optional.of(until)),
            security)
        .stream()
        .map(Shortcoming::messageKey)
        .toList();
  }

  @Test
  void aDeclaredInterestMatchesUntilItIsWithdrawn() {
    var officer = rows.officer(bureau);
    var key = new PartyKey(PartyKey.Kind.UNIFIED_CODE, Sensitive.of(FIRM));

    assertThat(acts.declare().declare(asked(FIRM.toLowerCase(java.util.Locale.ROOT)), officer))
        .isEmpty();

    var interest = staffing.interestsOf(officer, Set.of(key), today, today).getFirst();
    assertThat(interest.kind()).isEqualTo(Interest.Kind.FORMER_FIRM);
    assertThat(acts.declare().declare(asked(FIRM), officer))
        .extracting(Shortcoming::messageKey)
        .containsExactly("agency.fault.declared-already");

    assertThat(acts.declare().withdraw(interest.id(), officer)).isEmpty();

    var tomorrow = today.plusDays(1);
    assertThat(staffing.interestsOf(officer, Set.of(key), tomorrow, tomorrow)).isEmpty();
    assertThat(staffing.interestsOf(officer, Set.of(key), today, tomorrow))
        .as("what stood on a day concerns whatever runs since that day")
        .containsExactly(interest);
    assertThatThrownBy(() -> acts.declare().withdraw(interest.id(), officer))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void aCodeWithAWrongCheckDigitIsNotDeclared() {
    var faults = acts.declare().declare(asked("91510100MA61ABCD6B"), rows.officer(bureau));

    assertThat(faults).extracting(Shortcoming::field).containsOnly("number");
    assertThat(faults).isNotEmpty();
  }

  private static DeclareInterest.Asked asked(String code) {
    return new DeclareInterest.Asked(
        Optional.of(Interest.Kind.FORMER_FIRM),
        Optional.of(PartyKey.Kind.UNIFIED_CODE),
        Optional.empty(),
        Sensitive.of(code),
        "某某有限公司");
  }
}
