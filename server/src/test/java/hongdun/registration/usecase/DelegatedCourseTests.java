package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Matter;
import hongdun.casework.usecase.HandOverMatters;
import hongdun.casework.usecase.ReadHandOvers;
import hongdun.catalogue.Variant;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.portal.NotFound;
import hongdun.registration.domain.Step;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** 委托受理, on the real database: a district accepts a company, its city decides. */
@HongdunTest
class DelegatedCourseTests {
  private final VariantDesk bureau;
  private final Desk desk;
  private final KeepDelegations delegations;
  private final HandOvers handOvers;
  private final CountedFigures figures;
  private final Agency agency;
  private final LocalDate today;
  private final Unit district;
  private final Unit city;

  DelegatedCourseTests(
      ApplicationContext context,
      Desk desk,
      KeepDelegations delegations,
      HandOvers handOvers,
      CountedFigures figures,
      Agency agency) {
    bureau = new VariantDesk(context);
    this.desk = desk;
    this.delegations = delegations;
    this.handOvers = handOvers;
    this.figures = figures;
    this.agency = agency;
    today = bureau.today;
    district = bureau.district;
    city = bureau.city;
  }

  @Test
  void theDistrictAcceptsAndTheCityDecidesFromItsOwnQueue() {
    bureau.inForce(Variant.DELEGATED);
    var instrument = bureau.instrument();
    var acceptor = bureau.one(Role.ACCEPTOR);
    var approver = bureau.of(city, Role.APPROVER);
    var matter = bureau.open();
    assertThat(matter.bureau()).isEqualTo(city.id());
    assertThat(matter.acceptedBy()).isEqualTo(district.id());
    assertThat(matter.number()).startsWith("510100-");
    assertThat(bureau.queue(matter)).isEqualTo(district.id());

    assertThat(bureau.take(matter, Step.ACCEPT, bureau.of(city, Role.ACCEPTOR)))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).startsWith("casework.forbidden.bureau."));
    var accepted = bureau.taken(matter, Step.ACCEPT, acceptor);
    assertThat(bureau.queue(accepted)).isEqualTo(city.id());
    assertThat(bureau.take(accepted, Step.APPROVE, bureau.one(Role.APPROVER)))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).startsWith("casework.forbidden.bureau."));
    var stranger = agency.competentFor(new Region("510107"), today).orElseThrow();
    assertThatThrownBy(
            () -> bureau.take(accepted, Step.APPROVE, bureau.of(stranger, Role.APPROVER)))
        .isInstanceOf(NotFound.class);

    assertThat(bureau.taken(accepted, Step.APPROVE, approver).stage()).isEqualTo("APPROVED");
    assertThat(instrument).isPositive();
  }

  @Test
  void aDelegatedMatterIsHandedOverWhereItLiesAndBothBureausSeeIt() {
    bureau.inForce(Variant.DELEGATED);
    assertThat(bureau.instrument()).isPositive();
    var accepted = bureau.taken(bureau.open(), Step.ACCEPT, bureau.one(Role.ACCEPTOR));
    var approver = new OfficerId(bureau.of(city, Role.APPROVER).officer());

    var atTheCounter = handOvers.read().whose(accepted.id(), bureau.one(Role.LEADER));
    assertThat(atTheCounter.where()).isEqualTo(ReadHandOvers.Where.PARTNER_BUREAU);
    assertThat(atTheCounter.mayHandOver()).isTrue();
    assertThat(atTheCounter.couldTake()).extracting(Officer::id).contains(approver);
    var whereItLies = handOvers.read().whose(accepted.id(), bureau.of(city, Role.LEADER));
    assertThat(whereItLies.where()).isEqualTo(ReadHandOvers.Where.OWN_BUREAU);
    assertThat(whereItLies.couldTake()).extracting(Officer::id).contains(approver);

    var ordering =
        handOvers
            .order()
            .handOver(accepted.id(), Optional.of(approver), "专人核准", bureau.of(city, Role.LEADER));
    assertThat(ordering).isInstanceOf(HandOverMatters.Ordering.Asked.class);
    var order = ((HandOverMatters.Ordering.Asked) ordering).handOver();
    assertThat(handOvers.answer().accept(order, bureau.of(city, Role.APPROVER)).passed())
        .isEqualTo(1);

    assertThat(desk.find(accepted.id()).flatMap(Matter::handler)).contains(approver);
  }

  @Test
  void theRateOfDelegatedMattersCountsThoseOnly() {
    var scope = new Scope(today, today, Optional.of(district.id().value()));
    var before = delegatedOnTheSpot(scope);
    var plain = bureau.taken(bureau.open(), Step.ACCEPT, bureau.one(Role.EXAMINER));
    var proposed = bureau.taken(plain, Step.PROPOSE_APPROVAL, bureau.one(Role.EXAMINER));
    bureau.taken(proposed, Step.APPROVE, bureau.one(Role.APPROVER));
    assertThat(delegatedOnTheSpot(scope)).isEqualTo(before);

    bureau.inForce(Variant.DELEGATED);
    assertThat(bureau.instrument()).isPositive();
    bureau.taken(
        bureau.taken(bureau.open(), Step.ACCEPT, bureau.one(Role.ACCEPTOR)),
        Step.APPROVE,
        bureau.of(city, Role.APPROVER));

    assertThat(delegatedOnTheSpot(scope))
        .isEqualTo(new Measure.Share(before.part() + 1, before.whole() + 1));
    assertThat(delegatedOnTheSpot(new Scope(today, today, Optional.of(city.id().value()))).whole())
        .as("counted once, and shown at both bureaus")
        .isPositive();
  }

  private Measure.Share delegatedOnTheSpot(Scope scope) {
    return (Measure.Share) figures.of("casework.figure.delegated-on-the-spot", scope);
  }

  @Test
  void whenTheDelegationIsSuspendedRunningMattersReturnToTheCity() {
    bureau.inForce(Variant.DELEGATED);
    var instrument = bureau.instrument();
    var matter = bureau.open();
    assertThat(bureau.queue(matter)).isEqualTo(district.id());

    assertThat(delegations.suspend(instrument, bureau.of(city, Role.HEAD), "核查"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);

    assertThat(bureau.queue(matter)).isEqualTo(city.id());
    assertThat(bureau.take(matter, Step.ACCEPT, bureau.one(Role.ACCEPTOR)))
        .isInstanceOf(Forbidden.class);
    assertThat(bureau.taken(matter, Step.ACCEPT, bureau.of(city, Role.ACCEPTOR)).stage())
        .isEqualTo("ACCEPTED");
  }
}
