package hongdun.casework.domain;

import static hongdun.casework.domain.Staffs.CITY;
import static hongdun.casework.domain.Staffs.DISTRICT;
import static hongdun.casework.domain.Staffs.SECTION;
import static hongdun.casework.domain.Staffs.officer;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import hongdun.casework.domain.AnswerLine.Answering;
import hongdun.casework.domain.AnswerLine.Place;
import hongdun.casework.domain.AnswerLine.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerLineTests {
  private static final Place EXAMINERS = new Place(Optional.of(officer(1)), List.of(SECTION));
  private static final Place UNASSIGNED = new Place(Optional.empty(), List.of(SECTION));
  private static final Set<Role> DECIDING = Set.of(Role.LEADER, Role.HEAD, Role.DIVISION_HEAD);

  @Test
  void thePersonAnswersAsLongAsHeIsThere() {
    assertThat(first(Staffs.full(), EXAMINERS)).isEqualTo(answering(Rank.PERSON, 1, SECTION));
  }

  @Test
  void whoIsAwayIsAnsweredForByHisSubstitute() {
    var staff = Staffs.full().serves(6, SECTION, Role.EXAMINER).substitute(6, 1);

    assertThat(first(staff, EXAMINERS))
        .isEqualTo(
            new Answering(
                Rank.SUBSTITUTE, Optional.of(officer(6)), SECTION, Optional.of(officer(1))));
  }

  @Test
  void aSubstituteWhoIsAwayHimselfIsPassedOver() {
    var staff = Staffs.full().serves(6, SECTION, Role.EXAMINER).substitute(6, 1).away(6);

    assertThat(first(staff, EXAMINERS)).isEqualTo(answering(Rank.HEAD_OF_UNIT, 2, SECTION));
  }

  @Test
  void fromPersonToHeadToLeaderToTheSuperior() {
    var staff = Staffs.full().away(1);
    assertThat(first(staff, EXAMINERS)).isEqualTo(answering(Rank.HEAD_OF_UNIT, 2, SECTION));
    assertThat(first(staff.away(2), EXAMINERS)).isEqualTo(answering(Rank.DUTY_LEADER, 3, DISTRICT));
    assertThat(first(staff.away(3), EXAMINERS)).isEqualTo(answering(Rank.DUTY_LEADER, 4, DISTRICT));
    assertThat(first(staff.away(4), EXAMINERS)).isEqualTo(answering(Rank.SUPERIOR, 5, CITY));
    assertThat(first(staff.away(5), EXAMINERS))
        .isEqualTo(new Answering(Rank.VACANT, Optional.empty(), CITY, Optional.empty()));
  }

  @Test
  void whatNobodyTookIsTheHeadsOfTheUnit() {
    assertThat(first(Staffs.full(), UNASSIGNED))
        .isEqualTo(answering(Rank.HEAD_OF_UNIT, 2, SECTION));
  }

  @Test
  void whoHasAnInterestIsPassedOver() {
    var line = new AnswerLine(Staffs.full().away(1).onDay());

    assertThat(line.first(EXAMINERS, Rank.PERSON, officer(2)::equals).officer())
        .contains(officer(3));
  }

  @Test
  void aHeadWhoseOwnMatterItIsDoesNotReportToHimself() {
    var own = new Place(Optional.of(officer(2)), List.of(SECTION));

    assertThat(new AnswerLine(Staffs.full().onDay()).first(own, Rank.HEAD_OF_UNIT, _ -> false))
        .isEqualTo(answering(Rank.DUTY_LEADER, 3, DISTRICT));
  }

  /** Ten thousand random staffings of one to four bureaus, each from its own seed. */
  @ParameterizedTest
  @MethodSource("seeds")
  void howeverTheBureausAreStaffedNoMatterIsSkipped(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < 100; round++) {
      var staff = randomStaff(random);
      var place = randomPlace(random, staff);

      var line = new AnswerLine(staff).line(place);

      assertThat(line).last().extracting(Answering::rank).isEqualTo(Rank.VACANT);
      assertThat(line.subList(0, line.size() - 1))
          .allSatisfy(answering -> {
            assertThat(staff.isPresent(answering.officer().orElseThrow())).isTrue();
            answering.inPlaceOf().ifPresent(other -> assertThat(staff.away()).contains(other));
          });
      assertThat(line.stream().flatMap(answering -> answering.officer().stream()))
          .doesNotHaveDuplicates()
          .containsAll(deciding(staff));
      for (var rank : List.of(Rank.PERSON, Rank.HEAD_OF_UNIT, Rank.DUTY_LEADER, Rank.SUPERIOR)) {
        assertThat(new AnswerLine(staff).first(place, rank, _ -> false).rank())
            .isGreaterThanOrEqualTo(rank);
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /** Whoever leads or heads anything in the whole line and is there. */
  private static List<OfficerId> deciding(StaffOnDay staff) {
    return staff.serving().stream()
        .filter(held -> DECIDING.contains(held.role()) && staff.isPresent(held.officer()))
        .map(Serving::officer)
        .distinct()
        .toList();
  }

  private static StaffOnDay randomStaff(Random random) {
    var bureaus = new ArrayList<UnitId>();
    for (var bureau = 0; bureau <= random.nextInt(4); bureau++) {
      bureaus.add(new UnitId(100L * (bureau + 1)));
    }
    var serving = new ArrayList<Serving>();
    var officers = random.nextInt(12);
    for (var number = 0; number < officers; number++) {
      for (var post = 0; post <= random.nextInt(2); post++) {
        var bureau = bureaus.get(random.nextInt(bureaus.size()));
        serving.add(
            new Serving(
                officer(number),
                new UnitId(bureau.value() + random.nextInt(3)),
                bureau,
                Role.values()[random.nextInt(Role.values().length)],
                random.nextInt(4) == 0));
      }
    }
    var away = new HashSet<OfficerId>();
    var substitutes = new HashMap<OfficerId, OfficerId>();
    for (var number = 0; number < officers; number++) {
      if (random.nextInt(2) == 0) {
        away.add(officer(number));
        if (random.nextInt(2) == 0) {
          substitutes.put(officer(number), officer(random.nextInt(officers + 1)));
        }
      }
    }
    return new StaffOnDay(bureaus, serving, away, substitutes);
  }

  private static Place randomPlace(Random random, StaffOnDay staff) {
    return new Place(
        random.nextBoolean() ? Optional.of(officer(random.nextInt(14))) : Optional.empty(),
        random.nextBoolean()
            ? List.of(new UnitId(staff.bureaus().getFirst().value() + random.nextInt(3)))
            : List.of());
  }

  private static Answering first(Staffs staff, Place place) {
    return new AnswerLine(staff.onDay()).first(place, Rank.PERSON, _ -> false);
  }

  private static Answering answering(Rank rank, long officer, UnitId unit) {
    return new Answering(rank, Optional.of(officer(officer)), unit, Optional.empty());
  }
}
