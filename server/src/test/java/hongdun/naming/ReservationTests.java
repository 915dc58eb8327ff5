package hongdun.naming;

import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Subjects.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.casework.MatterId;
import hongdun.naming.Finding.Other;
import hongdun.naming.Names.Claim;
import hongdun.naming.Names.Claim.Refused;
import hongdun.naming.Names.Claim.Reserved;
import hongdun.portal.Dates;
import hongdun.register.Fixtures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Name Provisions Art. 17, 18 on the real book and the real reservations. */
@HongdunTest
class ReservationTests {
  private static final AtomicLong APPLICATIONS = new AtomicLong(7_000_000);

  private final Names names;
  private final Fixtures fixtures;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final LocalDate today;

  ReservationTests(
      Names names,
      Fixtures fixtures,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      InstantSource clock) {
    this.names = names;
    this.fixtures = fixtures;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.today = Dates.dayOf(clock.instant());
  }

  @Test
  void aNameIsKeptForTwoMonthsTheLastDayIncluded() {
    var application = anApplication();

    var claim = claim(application, aName("栖霞路", "科技"), LocalDate.of(2026, 12, 31));

    var reservation = ((Reserved) claim).reservation();
    assertThat(reservation.until()).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(reservation.number()).matches("5101052026[0-9]{6}");
    assertThat(names.reservationOf(application)).contains(reservation);
    assertBlocked(aName("栖霞路", "科技"), LocalDate.of(2027, 2, 28));
    assertFree(aName("栖霞路", "科技"), LocalDate.of(2027, 3, 1));
    assertFree(aName("栖霞路", "餐饮管理"), LocalDate.of(2027, 1, 1));
  }

  @Test
  void ofTwoClaimsAtOnceExactlyOneWinsAndTheOtherIsToldOfIt() throws Exception {
    for (int round = 0; round < 5; round++) {
      var tradeName = "竞逐" + "甲乙丙丁戊".charAt(round);
      var barrier = new CyclicBarrier(2);
      try (var executor = Executors.newFixedThreadPool(2)) {
        var claims = new ArrayList<Future<Claim>>();
        // The second spells the city differently and in traditional characters would fold alike.
        for (var division : List.of("成都", "成都市青羊区")) {
          claims.add(
              executor.submit(() -> {
                barrier.await();
                return claim(
                    anApplication(),
                    new NameParts(division, tradeName, "科技", "有限公司", Fixtures.QINGYANG),
                    today);
              }));
        }
        var outcomes = new ArrayList<Claim>();
        for (var each : claims) {
          outcomes.add(each.get(30, TimeUnit.SECONDS));
        }

        var won = outcomes.stream().filter(Reserved.class::isInstance).toList();
        var lost = outcomes.stream().filter(Refused.class::isInstance).toList();
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(1);
        var winner = ((Reserved) won.getFirst()).reservation();
        assertThat(((Refused) lost.getFirst()).verdict().findings())
            .filteredOn(finding -> finding.rule().equals("BLOCK"))
            .singleElement()
            .satisfies(finding -> {
              assertThat(finding.other()).map(Other::name).contains(winner.name().full());
              assertThat(finding.arguments()).contains(winner.until().toString());
            });
      }
    }
  }

  @Test
  void claimingAnotherNameGivesTheFirstFreeAndClaimingItAgainDoesNotProlongIt() {
    var application = anApplication();
    var first = ((Reserved) claim(application, aName("初选", "科技"), today)).reservation();

    var again = claim(application, aName("初选", "科技"), today.plusDays(20));
    assertThat(again).isEqualTo(new Reserved(first));

    var second = claim(application, aName("改选", "科技"), today.plusDays(20));
    assertThat(second).isInstanceOf(Reserved.class);
    assertFree(aName("初选", "科技"), today.plusDays(20));
    assertBlocked(aName("改选", "科技"), today.plusDays(20));
    assertThat(names.checkFor(application, proposed(aName("改选", "科技")), today).passes()).isTrue();
  }

  @Test
  void aRefusedClaimLeavesTheReservationOfTheApplicationAsItWas() {
    var application = anApplication();
    claim(application, aName("守旧", "科技"), today);

    var refused = claim(application, aName("新", "科技"), today);

    assertThat(refused).isInstanceOf(Refused.class);
    assertBlocked(aName("守旧", "科技"), today);
  }

  @Test
  void aReleasedNameIsFreeAndALapsedOneCannotBeUsed() {
    var released = anApplication();
    claim(released, aName("放开手", "科技"), today);
    names.release(released);
    assertFree(aName("放开手", "科技"), today);
    assertThat(names.reservationOf(released)).isEmpty();

    var lapsed = anApplication();
    claim(lapsed, aName("过时", "科技"), today.minusMonths(3));
    assertThatThrownBy(() -> use(lapsed)).isInstanceOf(ReservationLapsed.class);

    var used = anApplication();
    claim(used, aName("用上", "科技"), today);
    use(used);
    assertThat(names.reservationOf(used)).isEmpty();
  }

  @Test
  void aRegisteredNameBlocksAndOneGivenUpBlocksForAYear() {
    var entity = fixtures.enter("在册", "科技");
    assertBlocked(aName("在册", "科技"), today);
    assertThat(names.check(proposed(aName("在册", "科技")), today).findings())
        .anyMatch(finding ->
            finding.other().equals(Optional.of(new Other(entity.name(), entity.code().value()))));

    jdbc.sql("update register.market_entity set state = 'DEREGISTERED', freed = ? where id = ?")
        .params(today, entity.id())
        .update();

    assertBlocked(aName("在册", "科技"), today.plusYears(1).minusDays(1));
    assertFree(aName("在册", "科技"), today.plusYears(1));
  }

  @Test
  void anothersFullNameWithinANameIsPointedOut() {
    var entity = fixtures.enter("套名", "科技");

    var verdict =
        names.check(
            proposed(new NameParts("", entity.name() + "之友", "科技", "有限公司", Fixtures.QINGYANG)),
            today);

    assertThat(verdict.findings())
        .anyMatch(finding ->
            finding.rule().equals("N-CONTAIN")
                && finding.other().map(Other::name).equals(Optional.of(entity.name())));
  }

  @Test
  void aCheckWritesNothing() {
    var before = reservations();

    names.check(proposed(aName("只看看", "科技")), today);

    assertThat(reservations()).isEqualTo(before);
  }

  private long reservations() {
    return jdbc.sql("select count(*) from naming.reservation").query(Long.class).single();
  }

  private void use(long application) {
    transaction.executeWithoutResult(_ -> names.use(application, new MatterId(7)));
  }

  private void assertBlocked(NameParts name, LocalDate on) {
    assertThat(rulesOf(names.check(proposed(name), on), REFUSE)).contains("BLOCK");
  }

  private void assertFree(NameParts name, LocalDate on) {
    assertThat(rulesOf(names.check(proposed(name), on), REFUSE)).isEmpty();
  }

  private Claim claim(long application, NameParts name, LocalDate on) {
    return Optional.ofNullable(
            transaction.execute(_ -> names.claim(application, proposed(name), on)))
        .orElseThrow();
  }

  private static NameParts aName(String tradeName, String industry) {
    return new NameParts("成都", tradeName, industry, "有限公司", Fixtures.QINGYANG);
  }

  private static ProposedName proposed(NameParts name) {
    return ProposedName.of(name, "");
  }

  private static long anApplication() {
    return APPLICATIONS.incrementAndGet();
  }
}
