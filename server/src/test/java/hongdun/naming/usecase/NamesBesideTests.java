package hongdun.naming.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hongdun.HongdunTest;
import hongdun.naming.NameParts;
import hongdun.naming.NameParts.Bearer;
import hongdun.naming.domain.LikeNames;
import hongdun.naming.domain.Likeness;
import hongdun.naming.domain.NameScope;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.ParsedName;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.persistence.Reservations;
import hongdun.portal.Dates;
import hongdun.register.Fixtures;
import hongdun.register.Register;
import hongdun.shared.Region;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Which other names count, in which scope. */
@HongdunTest
class NamesBesideTests {
  private static final NameScope CITY = NameScope.cityOf(Fixtures.QINGYANG);
  private static final NameScope BASIN = new NameScope("BASIN", List.of("5120", "5101"));
  private static final NameScope ELSEWHERE = new NameScope("ELSEWHERE", List.of("5120"));

  private final Register register;
  private final Reservations reservations;
  private final Fixtures fixtures;
  private final TransactionTemplate transaction;
  private final LocalDate today;

  NamesBesideTests(
      Register register,
      Reservations reservations,
      Fixtures fixtures,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.register = register;
    this.reservations = reservations;
    this.fixtures = fixtures;
    this.transaction = transaction;
    this.today = Dates.dayOf(clock.instant());
  }

  /** Finds in every scope the same names, and stands as far as the scope's digits say. */
  private record InMemory(List<StandingName> names) implements LikeNames {
    @Override
    public Found like(ParsedName name, String scope, LocalDate on) {
      var within = names.stream().filter(other -> other.scope().equals(scope)).toList();
      return new Found(
          within.isEmpty()
              ? List.of()
              : List.of(
                  new Group(Likeness.SAME_SOUND, name.first().tradeName(), within.size(), within)),
          Long.parseLong(scope));
    }
  }

  @Test
  void registeredAndReservedNamesCountInEveryDivisionOfTheScope() {
    var entity = fixtures.enter("环溪渡", "科技");
    reserve(7_600_001, aName("环溪渡"));
    var beside = new NamesBeside(register, reservations, Optional.empty());

    for (var scope : List.of(CITY, BASIN)) {
      assertThat(beside.neighbours(0, aName("环溪渡"), scope, today).sameTradeName())
          .extracting(Neighbour::state, Neighbour::code)
          .containsExactly(
              tuple(State.REGISTERED, entity.code().value()), tuple(State.RESERVED, ""));
    }
    assertThat(beside.neighbours(0, aName("环溪渡"), ELSEWHERE, today).sameTradeName()).isEmpty();
    assertThat(beside.neighbours(7_600_001, aName("环溪渡"), CITY, today).sameTradeName()).hasSize(1);
  }

  @Test
  void likeNamesAreThoseOfEveryDivisionOfTheScope() {
    var here = standing("成都环西渡科技有限公司", "5101", State.REGISTERED);
    var there = standing("资阳环西渡科技有限公司", "5120", State.REGISTERED);
    var beside =
        new NamesBeside(register, reservations, Optional.of(new InMemory(List.of(here, there))));

    assertThat(beside.like(0, aName("环溪渡"), CITY, today).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.first()).containsExactly(here));
    var both = beside.like(0, aName("环溪渡"), BASIN, today);
    assertThat(both.groups()).hasSize(2);
    assertThat(both.position()).isEqualTo(5101);
  }

  @Test
  void whatAnApplicationHasReservedItselfIsNotLikeItsName() {
    var own = aName("环溪坞");
    reserve(7_600_002, own);
    var names =
        List.of(
            standing(own.full(), "5101", State.RESERVED),
            standing("成都环西坞科技有限公司", "5101", State.REGISTERED));
    var beside = new NamesBeside(register, reservations, Optional.of(new InMemory(names)));

    assertThat(beside.like(0, own, CITY, today).groups().getFirst().count()).isEqualTo(2);
    assertThat(beside.like(7_600_002, own, CITY, today).groups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.count()).isEqualTo(1);
          assertThat(group.first())
              .extracting(StandingName::state)
              .containsExactly(State.REGISTERED);
        });
  }

  @Test
  void aBranchIsLikeItsParentByLawAndNothingIsLookedFor() {
    var names = List.of(standing("成都环溪渡科技有限公司", "5101", State.REGISTERED));
    var beside = new NamesBeside(register, reservations, Optional.of(new InMemory(names)));
    var branch = new NameParts("成都", "环溪渡", "科技", "有限公司青羊分公司", Fixtures.QINGYANG, Bearer.BRANCH);

    assertThat(beside.like(0, branch, CITY, today).groups()).isEmpty();
    assertThat(beside.like(0, aName(""), CITY, today).groups()).isEmpty();
  }

  private void reserve(long application, NameParts name) {
    transaction.executeWithoutResult(
        _ -> reservations.insert(application, name, today, today.plusMonths(2)));
    assertThat(reservations.of(application).orElseThrow().name()).isEqualTo(name);
  }

  private static StandingName standing(String name, String scope, State state) {
    return new StandingName(name, scope, "", state, Optional.empty());
  }

  private static NameParts aName(String tradeName) {
    return new NameParts("成都", tradeName, "科技", "有限公司", new Region("510105"));
  }
}
