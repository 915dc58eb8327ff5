package hongdun.agency.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.AgencyRows;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 机构和人员变更: units are renamed, moved and closed, people change post and leave, and nothing hangs.
 */
@HongdunTest
class ChangeUnitTests {
  private final Agency agency;
  private final AgencyRows rows;
  private final ChangeUnit change;
  private final UnitRecord record;
  private final MovePeople move;
  private final SearchPeople people;
  private final LocalDate today;
  private UnitId bureau = new UnitId(0);
  private OfficerId system = new OfficerId(0);
  private OfficerId security = new OfficerId(0);

  ChangeUnitTests(
      Agency agency,
      AgencyRows rows,
      ChangeUnit change,
      UnitRecord record,
      MovePeople move,
      SearchPeople people,
      InstantSource clock) {
    this.agency = agency;
    this.rows = rows;
    this.change = change;
    this.record = record;
    this.move = move;
    this.people = people;
    this.today = Dates.dayOf(clock.instant());
  }

  @BeforeEach
  void theCityBureauHasItsAdministrators() {
    bureau = agency.competentFor(new Region("510100"), today).orElseThrow().id();
    system = agency.holders(bureau, Role.SYSTEM_ADMINISTRATOR, today).getFirst().id();
    security = agency.holders(bureau, Role.SECURITY_ADMINISTRATOR, today).getFirst().id();
  }

  private static List<String> keys(List<Shortcoming> faults) {
    return faults.stream().map(Shortcoming::messageKey).toList();
  }

  @Test
  void aUnitTakesAnotherNameAtOnceAndItsHistoryTellsTheOld() {
    var unit = rows.unitOf(rows.postThatAnswers(bureau));
    var former = agency.unit(unit).name().zh();
    var name = new BilingualText(former + "（新）", "Renamed " + unit.value());

    assertThat(
            change.change(bureau, unit, new ChangeUnit.Asked(name, "示例路2号", "028-1234567"), system))
        .isEmpty();

    assertThat(agency.unit(unit).name()).isEqualTo(name);
    assertThat(record.of(unit, bureau).history().getFirst().line().before().orElseThrow())
        .contains(former);
    assertThat(
            keys(
                change.change(
                    bureau, unit, new ChangeUnit.Asked(name, "示例路2号", "028-1234567"), system)))
        .containsExactly("agency.fault.nothing-changed");
    assertThat(
            keys(
                change.change(
                    bureau,
                    unit,
                    new ChangeUnit.Asked(new BilingualText("", ""), "", "x"),
                    system)))
        .containsExactly(
            "agency.fault.name-zh",
            "agency.fault.name-en",
            "agency.fault.address",
            "agency.fault.phone");
  }

  @Test
  void aUnitMovesUnderAnotherButNeverUnderItself() {
    var upper = rows.unitOf(rows.postThatAnswers(bureau));
    var lower = rows.unitOf(rows.postThatAnswers(bureau));

    assertThat(change.move(bureau, lower, Optional.of(upper), system)).isEmpty();

    assertThat(agency.unit(lower).parent()).contains(upper);
    assertThat(keys(change.move(bureau, upper, Optional.of(lower), system)))
        .containsExactly("agency.fault.move-into-itself");
    assertThat(keys(change.move(bureau, bureau, Optional.of(lower), system)))
        .containsExactly("agency.fault.bureau-stays");
  }

  @Test
  void aUnitClosesOnlyWhenNothingHangsOnIt() {
    var post = rows.postThatAnswers(bureau);
    var unit = rows.unitOf(post);
    var officer = rows.officer(bureau);
    rows.appointment(officer, post, Role.DIVISION_HEAD, today.minusDays(1), null);

    assertThat(keys(change.close(bureau, unit, Optional.of(today), system)))
        .containsExactly("agency.fault.close.people");
    assertThat(keys(change.close(bureau, unit, Optional.of(today.minusDays(1)), system)))
        .containsExactly("agency.fault.closing-day");

    var empty = rows.unitOf(rows.postThatAnswers(bureau));
    assertThat(change.close(bureau, empty, Optional.of(today), system)).isEmpty();
    assertThat(record.of(empty, bureau).last()).contains(today);
    assertThat(keys(change.close(bureau, empty, Optional.of(today), system)))
        .containsExactly("agency.fault.closed-already");
  }

  @Test
  void onlyTheSystemAdministratorOfTheBureauChangesIts() {
    var unit = rows.unitOf(rows.postThatAnswers(bureau));
    var other = agency.competentFor(new Region("510106"), today).orElseThrow().id();

    assertThatThrownBy(() -> change.close(bureau, unit, Optional.of(today), security))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> change.close(other, unit, Optional.of(today), system))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void somebodyChangesPostWithHisRolesAndLeavesWithAllOfThem() {
    var officer = rows.officer(bureau);
    long former = rows.post(bureau);
    long next = rows.post(bureau);
    rows.appointment(officer, former, Role.ACCEPTOR, today.minusDays(5), null);
    rows.appointment(officer, former, Role.EXAMINER, today.minusDays(5), null);

    assertThat(
            move.changePost(
                new MovePeople.Change(
                    officer,
                    bureau,
                    Optional.of(former),
                    Optional.of(next),
                    Optional.of(today.plusDays(1)),
                    Optional.empty()),
                security))
        .isEmpty();

    assertThat(agency.rolesIn(officer, bureau, today))
        .containsExactlyInAnyOrder(Role.ACCEPTOR, Role.EXAMINER);
    assertThat(agency.authority(officer, bureau, today.plusDays(1)).roles())
        .containsExactlyInAnyOrder(Role.ACCEPTOR, Role.EXAMINER);

    assertThat(
            move.leave(officer, bureau, Optional.of(today.plusDays(3)), Optional.empty(), security))
        .isEmpty();

    assertThat(agency.rolesIn(officer, bureau, today.plusDays(3))).hasSize(2);
    assertThat(agency.rolesIn(officer, bureau, today.plusDays(4))).isEmpty();
    assertThat(people.changes(officer).last()).contains(today.plusDays(3));
  }

  @Test
  void whoAnswersForAUnitLeavesOnlyWithASuccessorWhoFollowsInEveryRole() {
    var post = rows.postThatAnswers(bureau);
    var head = rows.officer(bureau);
    var successor = rows.officer(bureau);
    rows.appointment(head, post, Role.DIVISION_HEAD, today.minusDays(5), null);
    rows.appointment(head, post, Role.APPROVER, today.minusDays(5), null);

    assertThat(keys(move.leave(head, bureau, Optional.of(today), Optional.empty(), security)))
        .containsExactly("agency.fault.nobody-answers");
    assertThat(agency.rolesIn(head, bureau, today.plusDays(1))).hasSize(2);

    assertThat(move.leave(head, bureau, Optional.of(today), Optional.of(successor), security))
        .isEmpty();
    assertThat(agency.rolesIn(successor, bureau, today.plusDays(1)))
        .containsExactlyInAnyOrder(Role.DIVISION_HEAD, Role.APPROVER);
  }

  @Test
  void aNameIsChangedAndPeopleAreFoundPageByPage() {
    var officer = rows.officer(bureau);
    var name = "欧阳·阿布都热合曼" + officer.value();

    assertThat(move.rename(officer, bureau, name, system)).isEmpty();

    assertThat(people.search(bureau, name, "").officers())
        .singleElement()
        .satisfies(entry -> assertThat(entry.officer().id()).isEqualTo(officer));
    for (int i = 0; i < 55; i++) {
      rows.officer(bureau);
    }
    var first = people.search(bureau, "TEST-", "");
    assertThat(first.officers()).hasSize(50);
    var second = people.search(bureau, "TEST-", first.nextAfter().orElseThrow());
    assertThat(second.officers()).isNotEmpty().doesNotContainAnyElementsOf(first.officers());
  }
}
