package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.BarredAtTheCounter;
import hongdun.casework.ConflictRule;
import hongdun.casework.Desk;
import hongdun.casework.Desk.Opening;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Desk.Taking;
import hongdun.casework.Matter;
import hongdun.casework.MatterMoved;
import hongdun.casework.Party;
import hongdun.casework.domain.AfterCheck.Result;
import hongdun.casework.domain.FlowFault;
import hongdun.casework.usecase.CheckAfterwards;
import hongdun.casework.usecase.DraftVariant;
import hongdun.casework.usecase.ExplainDue;
import hongdun.casework.usecase.ExplainSteps;
import hongdun.casework.usecase.HandOverMatters;
import hongdun.casework.usecase.ReadHandOvers;
import hongdun.casework.usecase.RetireVariant;
import hongdun.casework.usecase.TryVariant;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Delegation;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantId;
import hongdun.catalogue.VariantVersion;
import hongdun.catalogue.VariantVersion.State;
import hongdun.catalogue.persistence.Instruments;
import hongdun.catalogue.usecase.KeepDelegations;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.portal.Dates;
import hongdun.portal.NotFound;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Region;
import hongdun.shared.Sensitive;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A company's establishment under each variant, on the real database, by the people of a bureau.
 */
@HongdunTest
class VariantCourseTests {
  private static final Region DISTRICT = new Region("510106");
  private static final long ACCOUNT = 8_114_711;

  /** Made up for this test, so that what it puts into force is nobody else's. */
  private final String type = "T" + UUID.randomUUID();

  private final Desk desk;
  private final VariantDrafts drafts;
  private final DraftVariant drafting;
  private final KeepDelegations delegations;
  private final Instruments instruments;
  private final CheckAfterwards checks;
  private final Catalogue catalogue;
  private final HandOvers handOvers;
  private final CountedFigures figures;
  private final ExplainSteps explain;
  private final RetireVariant retire;
  private final TryVariant simulation;
  private final Agency agency;
  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;
  private final ExplainDue due;
  private final LocalDate today;
  private final Unit district;
  private final Unit city;

  VariantCourseTests(
      Desk desk,
      VariantDrafts drafts,
      DraftVariant drafting,
      KeepDelegations delegations,
      Instruments instruments,
      CheckAfterwards checks,
      Catalogue catalogue,
      HandOvers handOvers,
      CountedFigures figures,
      ExplainSteps explain,
      RetireVariant retire,
      TryVariant simulation,
      Agency agency,
      JdbcClient jdbc,
      WorkingCalendar calendar,
      ExplainDue due,
      InstantSource clock) {
    this.desk = desk;
    this.drafts = drafts;
    this.drafting = drafting;
    this.delegations = delegations;
    this.instruments = instruments;
    this.checks = checks;
    this.catalogue = catalogue;
    this.handOvers = handOvers;
    this.figures = figures;
    this.explain = explain;
    this.retire = retire;
    this.simulation = simulation;
    this.agency = agency;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.due = due;
    this.today = Dates.dayOf(clock.instant());
    this.district = agency.competentFor(DISTRICT, today).orElseThrow();
    this.city = agency.unit(district.parent().orElseThrow());
  }

  @Test
  void inFourStepsFourPersonsHaveAHandAndEachOnlyInHisOwn() {
    inForce(Variant.FOUR_STEP);
    var section = headOfSection();
    var matter = taken(open(), Step.ACCEPT, one(Role.ACCEPTOR));
    assertThat(desk.offered(matter, section)).contains("PROPOSE_APPROVAL");

    var proposed = taken(matter, Step.PROPOSE_APPROVAL, section);
    assertThat(desk.offered(proposed, section)).doesNotContain("REEXAMINE", "APPROVE");
    assertThat(take(proposed, Step.REEXAMINE, section))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.apart"));
    assertThat(explain.notHis(proposed, section))
        .as("the page says why, and under which rule")
        .anySatisfy(reason -> {
          assertThat(reason.why().messageKey()).isEqualTo("casework.forbidden.apart");
          assertThat(reason.rule()).contains(ConflictRule.C5);
          assertThat(reason.stepKeys()).contains("registration.establish-llc.step.REEXAMINE");
        });
    assertThat(explain.notHis(proposed, another(Role.DIVISION_HEAD, section)))
        .noneSatisfy(reason ->
            assertThat(reason.stepKeys()).contains("registration.establish-llc.step.REEXAMINE"));
    assertThat(take(proposed, Step.APPROVE, one(Role.APPROVER)))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.not-in-variant"));

    var reviewed = taken(proposed, Step.REEXAMINE, another(Role.DIVISION_HEAD, section));
    assertThat(take(reviewed, Step.APPROVE, one(Role.APPROVER)))
        .isEqualTo(new Forbidden("casework.forbidden.role", List.of("HEAD"), Optional.empty()));
    var approved = taken(reviewed, Step.APPROVE, one(Role.HEAD));

    assertThat(approved.stage()).isEqualTo("APPROVED");
    assertThat(approved.concludedAt()).isPresent();
  }

  @Test
  void runningMattersKeepTheVariantTheyBeganUnder() {
    var before = open();
    inForce(Variant.FOUR_STEP);
    var after = open();

    assertThat(before.variant()).isEqualTo(Variant.ONE_REVIEW_ONE_APPROVE);
    assertThat(after.variant()).isEqualTo(Variant.FOUR_STEP);
    var examiner = one(Role.EXAMINER);
    var proposed = taken(taken(before, Step.ACCEPT, examiner), Step.PROPOSE_APPROVAL, examiner);
    assertThat(taken(proposed, Step.APPROVE, one(Role.APPROVER)).stage()).isEqualTo("APPROVED");
  }

  @Test
  void aChangedLimitHoldsForNewMattersAndRunningOnesKeepTheirs() {
    limited(3, 2);
    var before = open();
    limited(2, 1);
    var after = open();

    assertThat(before.due()).contains(calendar.workingDaysAfter(today, 3).day());
    assertThat(after.due()).contains(calendar.workingDaysAfter(today, 2).day());
    assertThat(dueOfStage(before)).isEqualTo(calendar.workingDaysAfter(today, 2).day());
    assertThat(dueOfStage(after)).isEqualTo(calendar.workingDaysAfter(today, 1).day());
    var returned = taken(before, Step.RETURN, one(Role.ACCEPTOR));
    var again = taken(returned, Step.RESUBMIT, new Actor.Citizen(ACCOUNT));
    assertThat(again.due()).contains(calendar.workingDaysAfter(today, 3).day());
    assertThat(dueOfStage(again)).isEqualTo(calendar.workingDaysAfter(today, 2).day());
  }

  /** Four steps in so many days, of which so many for acceptance. */
  private void limited(int days, int accepting) {
    var steps = pattern(Variant.FOUR_STEP).steps();
    var variant = new Variant(Variant.FOUR_STEP, days, 0, steps, Map.of("SUBMITTED", accepting));
    var head = one(Role.HEAD);
    var scope = new VariantVersion.Scope(EstablishLlc.CODE, Optional.of(district.id()), type);
    var id = drafts.draft(scope, pattern(Variant.FOUR_STEP), head);
    drafts.change(id, 1, variant, head);
    assertThat(drafting.dossier(id, head).faults()).isEmpty();
    assertThat(drafting.dossier(id, head).comparison().limits()).isNotEmpty();
    drafts.activate(id, 2, today, head, Optional.empty());
  }

  private LocalDate dueOfStage(Matter matter) {
    return due.explainAll(matter.id()).stream()
        .filter(clock -> clock.kind().isOfStage())
        .findFirst()
        .orElseThrow()
        .due()
        .orElseThrow()
        .day();
  }

  @Test
  void aStageWithMoreTimeThanTheWholeIsNotFitToHold() {
    var section = headOfSection();
    var begun = drafting.begin(EstablishLlc.CODE, type, Variant.FOUR_STEP, section);
    var id = ((DraftVariant.Outcome.Done) begun).id();
    var steps = pattern(Variant.FOUR_STEP).steps();
    var limits = Map.of("ACCEPTED", 4, "CORRECTION", 1);
    drafting.change(id, 1, new Variant(Variant.FOUR_STEP, 3, 0, steps, limits), section);

    assertThat(drafting.dossier(id, section).faults())
        .extracting(FlowFault::kind)
        .containsExactly(
            FlowFault.Kind.LIMIT_LONGER_THAN_PROMISE, FlowFault.Kind.LIMIT_OF_NO_STAGE);
  }

  @Test
  void theSecondVersionMayHaveFewerSteps() {
    var first = inForce(Variant.FOUR_STEP);
    var section = headOfSection();
    var head = one(Role.HEAD);
    var begun = drafting.begin(EstablishLlc.CODE, type, Variant.ONE_REVIEW_ONE_APPROVE, section);
    var second = ((DraftVariant.Outcome.Done) begun).id();

    var dossier = drafting.dossier(second, head);
    assertThat(dossier.running().id()).isEqualTo(first);
    assertThat(dossier.comparison().before().steps()).isEqualTo(4);
    assertThat(dossier.comparison().after().steps()).isEqualTo(3);
    assertThat(dossier.comparison().after().persons()).isEqualTo(2);
    assertThat(drafting.activate(second, 1, today.plusDays(1), head))
        .isEqualTo(new DraftVariant.Outcome.Done(second));
    assertThat(version(today).id()).isEqualTo(first);
    assertThat(version(today.plusDays(1)).id()).isEqualTo(second);
  }

  @Test
  void whoTookItInAtTheCounterDoesNotApproveIt() {
    var allRound = allRound();
    var accepted = taken(openedBy(allRound), Step.ACCEPT, examinerBeside(allRound));
    var proposed = taken(accepted, Step.PROPOSE_APPROVAL, examinerBeside(allRound));

    assertThat(desk.offered(proposed, allRound)).doesNotContain("APPROVE");
    assertThat(take(proposed, Step.APPROVE, allRound))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.apart"));
    assertThat(taken(proposed, Step.APPROVE, another(Role.APPROVER, allRound)).stage())
        .isEqualTo("APPROVED");
  }

  @Test
  void whoCheckedSignaturesOrOriginalsDoesNotApprove() {
    var allRound = allRound();
    var examiner = examinerBeside(allRound);
    var checked = taken(open(), Step.CHECK_SIGNATURES, allRound);
    var proposed = taken(taken(checked, Step.ACCEPT, examiner), Step.PROPOSE_APPROVAL, examiner);
    var seen = open();
    desk.record(seen.id(), "registration.deed.counter.originals", allRound, "身份证");
    var alsoProposed = taken(taken(seen, Step.ACCEPT, examiner), Step.PROPOSE_APPROVAL, examiner);

    for (var matter : List.of(proposed, alsoProposed)) {
      assertThat(take(matter, Step.APPROVE, allRound))
          .isInstanceOfSatisfying(
              Forbidden.class,
              why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.apart"));
    }
  }

  @Test
  void onlyTheCounterTakesSomethingInForAParty() {
    var examiner = examinerBeside(allRound());

    assertThatThrownBy(() -> openedBy(examiner)).isInstanceOf(BarredAtTheCounter.class);
  }

  @Test
  void ofTwoOfficersAtTheSameInstantOneTakesTheStep() throws Exception {
    inForce(Variant.FOUR_STEP);
    var accepted = taken(open(), Step.ACCEPT, one(Role.ACCEPTOR));
    var examiners =
        agency.holders(district.id(), Role.EXAMINER, today).stream()
            .limit(2)
            .map(officer -> actor(officer.id(), district))
            .toList();
    var together = new CyclicBarrier(examiners.size());

    try (var threads = Executors.newFixedThreadPool(examiners.size())) {
      var results =
          threads.invokeAll(
              examiners.stream()
                  .map(examiner ->
                      (Callable<StepResult>)
                          () -> {
                            together.await();
                            return take(accepted, Step.PROPOSE_APPROVAL, examiner);
                          })
                  .toList());
      int won = 0;
      for (var result : results) {
        try {
          assertThat(result.get()).isInstanceOf(Taken.class);
          won++;
        } catch (ExecutionException lost) {
          assertThat(lost).hasCauseInstanceOf(MatterMoved.class);
        }
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void onePersonFinishesAndIsCheckedByAnother() {
    inForce(Variant.SINGLE_PERSON);
    var alone = one(Role.APPROVER);
    var accepted = taken(open(), Step.ACCEPT, alone);
    assertThat(accepted.handler()).contains(new OfficerId(alone.officer()));
    assertThat(desk.offered(accepted, alone)).contains("APPROVE", "PROPOSE_REFUSAL");
    var approved = taken(accepted, Step.APPROVE, alone);
    assertThat(approved.stage()).isEqualTo("APPROVED");

    drawnByLot(approved);
    var section = headOfSection();
    assertThat(checks.desk(section).checks())
        .anyMatch(check -> check.matter().id().equals(approved.id()));
    assertThat(checks.check(approved.id(), Result.FAULTY, " ", section))
        .isEqualTo(
            new CheckAfterwards.Outcome.Refused(
                "findings", "casework.after-check.findings-missing"));
    assertThat(checks.check(approved.id(), Result.SOUND, "", alone))
        .isInstanceOf(CheckAfterwards.Outcome.Refused.class);
    assertThat(checks.check(approved.id(), Result.SOUND, "", section))
        .isEqualTo(new CheckAfterwards.Outcome.Kept());
    assertThat(checks.check(approved.id(), Result.SOUND, "", section))
        .isEqualTo(
            new CheckAfterwards.Outcome.Refused("actions", "casework.after-check.done-already"));
  }

  @Test
  void alonePersonRefusesNothingAlone() {
    inForce(Variant.SINGLE_PERSON);
    var alone = one(Role.APPROVER);
    var proposed = taken(taken(open(), Step.ACCEPT, alone), Step.PROPOSE_REFUSAL, alone);

    assertThat(take(proposed, Step.REFUSE, alone)).isInstanceOf(Forbidden.class);
    assertThat(taken(proposed, Step.REFUSE, another(Role.APPROVER, alone)).stage())
        .isEqualTo("REFUSED");
  }

  @Test
  void theDistrictAcceptsAndTheCityDecidesFromItsOwnQueue() {
    inForce(Variant.DELEGATED);
    var instrument = instrument();
    var acceptor = one(Role.ACCEPTOR);
    var approver = of(city, Role.APPROVER);
    var matter = open();
    assertThat(matter.bureau()).isEqualTo(city.id());
    assertThat(matter.acceptedBy()).isEqualTo(district.id());
    assertThat(matter.number()).startsWith("510100-");
    assertThat(queue(matter)).isEqualTo(district.id());

    assertThat(take(matter, Step.ACCEPT, of(city, Role.ACCEPTOR)))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).startsWith("casework.forbidden.bureau."));
    var accepted = taken(matter, Step.ACCEPT, acceptor);
    assertThat(queue(accepted)).isEqualTo(city.id());
    assertThat(take(accepted, Step.APPROVE, one(Role.APPROVER)))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).startsWith("casework.forbidden.bureau."));
    var stranger = agency.competentFor(new Region("510107"), today).orElseThrow();
    assertThatThrownBy(() -> take(accepted, Step.APPROVE, of(stranger, Role.APPROVER)))
        .isInstanceOf(NotFound.class);

    assertThat(taken(accepted, Step.APPROVE, approver).stage()).isEqualTo("APPROVED");
    assertThat(instrument).isPositive();
  }

  @Test
  void aDelegatedMatterIsHandedOverWhereItLiesAndBothBureausSeeIt() {
    inForce(Variant.DELEGATED);
    assertThat(instrument()).isPositive();
    var accepted = taken(open(), Step.ACCEPT, one(Role.ACCEPTOR));
    var approver = new OfficerId(of(city, Role.APPROVER).officer());

    var atTheCounter = handOvers.read().whose(accepted.id(), one(Role.LEADER));
    assertThat(atTheCounter.where()).isEqualTo(ReadHandOvers.Where.PARTNER_BUREAU);
    assertThat(atTheCounter.mayHandOver()).isTrue();
    assertThat(atTheCounter.couldTake()).extracting(Officer::id).contains(approver);
    var whereItLies = handOvers.read().whose(accepted.id(), of(city, Role.LEADER));
    assertThat(whereItLies.where()).isEqualTo(ReadHandOvers.Where.OWN_BUREAU);
    assertThat(whereItLies.couldTake()).extracting(Officer::id).contains(approver);

    var ordering =
        handOvers
            .order()
            .handOver(accepted.id(), Optional.of(approver), "专人核准", of(city, Role.LEADER));
    assertThat(ordering).isInstanceOf(HandOverMatters.Ordering.Asked.class);
    var order = ((HandOverMatters.Ordering.Asked) ordering).handOver();
    assertThat(handOvers.answer().accept(order, of(city, Role.APPROVER)).passed()).isEqualTo(1);

    assertThat(desk.find(accepted.id()).flatMap(Matter::handler)).contains(approver);
  }

  @Test
  void theRateOfDelegatedMattersCountsThoseOnly() {
    var scope = new Scope(today, today, Optional.of(district.id().value()));
    var before = delegatedOnTheSpot(scope);
    var plain = taken(open(), Step.ACCEPT, one(Role.EXAMINER));
    var proposed = taken(plain, Step.PROPOSE_APPROVAL, one(Role.EXAMINER));
    taken(proposed, Step.APPROVE, one(Role.APPROVER));
    assertThat(delegatedOnTheSpot(scope)).isEqualTo(before);

    inForce(Variant.DELEGATED);
    assertThat(instrument()).isPositive();
    taken(taken(open(), Step.ACCEPT, one(Role.ACCEPTOR)), Step.APPROVE, of(city, Role.APPROVER));

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
  void aDraftIsDiscardedByThoseWhoDraftForTheBureauAndIsNoneAnyMore() {
    var section = headOfSection();
    var begun = drafting.begin(EstablishLlc.CODE, type, Variant.FOUR_STEP, section);
    var id = ((DraftVariant.Outcome.Done) begun).id();

    assertThat(retire.discard(id, 1, one(Role.ACCEPTOR)))
        .isEqualTo(new DraftVariant.Outcome.Refused("actions", "casework.variant.drafters-only"));
    assertThatThrownBy(() -> retire.discard(id, 1, of(city, Role.HEAD)))
        .isInstanceOf(NotFound.class);
    assertThat(retire.discard(id, 1, section)).isEqualTo(new DraftVariant.Outcome.Done(id));

    assertThat(drafts.find(id).orElseThrow().state()).isEqualTo(State.DISCARDED);
    assertThat(drafts.journal(id))
        .extracting(VariantDrafts.Line::act)
        .containsExactly(VariantDrafts.Act.DRAFTED, VariantDrafts.Act.DISCARDED);
    assertThat(retire.discard(id, 1, section))
        .isEqualTo(new DraftVariant.Outcome.Refused("actions", "casework.variant.no-draft"));
    assertThatThrownBy(() -> drafting.activate(id, 1, today.plusDays(1), one(Role.HEAD)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void whatEndsIsFollowedByTheLawsDefaultOnTheDayAfterAndRunningMattersKeepIt() {
    var id = inForce(Variant.FOUR_STEP);
    var running = open();
    var head = one(Role.HEAD);

    assertThat(retire.end(id, 1, today, headOfSection()))
        .isEqualTo(new DraftVariant.Outcome.Refused("ending", "casework.variant.head-only"));
    assertThat(retire.end(id, 1, today.minusDays(1), head))
        .isEqualTo(new DraftVariant.Outcome.Refused("last", "casework.variant.last-past"));
    assertThat(retire.end(id, 1, LocalDate.of(2999, 12, 31), head))
        .isInstanceOf(DraftVariant.Outcome.Done.class);
    assertThat(retire.end(id, 1, today, head)).isEqualTo(new DraftVariant.Outcome.Done(id));

    assertThat(version(today).id()).isEqualTo(id);
    assertThat(version(today.plusDays(1)).variant().code())
        .isEqualTo(Variant.ONE_REVIEW_ONE_APPROVE);
    assertThat(desk.find(running.id()).orElseThrow().variant()).isEqualTo(Variant.FOUR_STEP);
    assertThat(drafts.journal(id))
        .extracting(VariantDrafts.Line::act)
        .endsWith(VariantDrafts.Act.ENDED);
    assertThatThrownBy(() ->
            jdbc.sql("update catalogue.variant set promised_days = 9 where id = ?")
                .param(id.value())
                .update())
        .hasMessageContaining("does not change");
  }

  @Test
  void aTrialSaysTheStepsThePeopleAndTheDaysAndWritesNothing() {
    var section = headOfSection();
    var begun = drafting.begin(EstablishLlc.CODE, type, Variant.FOUR_STEP, section);
    var id = ((DraftVariant.Outcome.Done) begun).id();
    var journal = drafts.journal(id);

    var outcome = simulation.tryOut(id, LocalDate.of(2026, 12, 4), section);

    assertThat(outcome).isInstanceOf(TryVariant.Outcome.Reckoned.class);
    var reckoned = (TryVariant.Outcome.Reckoned) outcome;
    assertThat(reckoned.steps())
        .extracting(step -> step.row().step())
        .containsExactly("ACCEPT", "PROPOSE_APPROVAL", "REEXAMINE", "APPROVE");
    assertThat(reckoned.steps()).allSatisfy(step -> assertThat(step.persons()).isNotEmpty());
    assertThat(reckoned.possible()).isTrue();
    assertThat(reckoned.persons()).isEqualTo(4);
    assertThat(reckoned.statutory().day())
        .as("three working days after a Friday, day of the event not counted")
        .isEqualTo(LocalDate.of(2026, 12, 9));
    assertThat(drafts.journal(id)).isEqualTo(journal);
    assertThat(simulation.tryOut(id, LocalDate.of(2998, 1, 5), section))
        .isInstanceOf(TryVariant.Outcome.NoCalendar.class);
    assertThatThrownBy(() -> simulation.tryOut(id, LocalDate.of(2026, 12, 4), of(city, Role.HEAD)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whenTheDelegationIsSuspendedRunningMattersReturnToTheCity() {
    inForce(Variant.DELEGATED);
    var instrument = instrument();
    var matter = open();
    assertThat(queue(matter)).isEqualTo(district.id());

    assertThat(delegations.suspend(instrument, of(city, Role.HEAD), "核查"))
        .isInstanceOf(KeepDelegations.Outcome.Done.class);

    assertThat(queue(matter)).isEqualTo(city.id());
    assertThat(take(matter, Step.ACCEPT, one(Role.ACCEPTOR))).isInstanceOf(Forbidden.class);
    assertThat(taken(matter, Step.ACCEPT, of(city, Role.ACCEPTOR)).stage()).isEqualTo("ACCEPTED");
  }

  @Test
  void theHeadPutsIntoForceWhatAnotherDraftedFromTomorrowOn() {
    var section = headOfSection();
    var head = one(Role.HEAD);
    var begun = drafting.begin(EstablishLlc.CODE, type, Variant.FOUR_STEP, section);
    var id = ((DraftVariant.Outcome.Done) begun).id();

    assertThat(drafting.activate(id, 1, today.plusDays(1), section))
        .isEqualTo(new DraftVariant.Outcome.Refused("actions", "casework.variant.head-only"));
    assertThat(drafting.activate(id, 1, today, head))
        .isEqualTo(new DraftVariant.Outcome.Refused("from", "casework.variant.from-tomorrow"));
    var pattern = drafts.find(id).orElseThrow().variant();
    drafting.change(id, 1, new Variant(pattern.code(), 9, 0, pattern.steps()), section);
    assertThat(drafting.activate(id, 2, today.plusDays(1), head))
        .isInstanceOf(DraftVariant.Outcome.Unfit.class);
    drafting.change(id, 2, new Variant(pattern.code(), 2, 0, pattern.steps()), section);
    assertThat(drafting.activate(id, 3, today.plusDays(1), head))
        .isEqualTo(new DraftVariant.Outcome.Done(id));

    assertThat(version(today).variant().code()).isEqualTo(Variant.ONE_REVIEW_ONE_APPROVE);
    assertThat(version(today.plusDays(1)).id()).isEqualTo(id);
    assertThat(version(today.plusDays(1)).variant().promisedDays()).isEqualTo(2);
    assertThat(drafts.journal(id))
        .extracting(VariantDrafts.Line::act)
        .containsExactly(
            VariantDrafts.Act.DRAFTED,
            VariantDrafts.Act.CHANGED,
            VariantDrafts.Act.CHANGED,
            VariantDrafts.Act.ACTIVATED);
    var comparison = drafting.dossier(id, head).comparison();
    assertThat(comparison.before().steps()).isEqualTo(3);
    assertThat(comparison.after().steps()).isEqualTo(4);
    assertThat(comparison.after().persons()).isEqualTo(4);
    assertThatThrownBy(() ->
            jdbc.sql("delete from catalogue.variant_step where variant = ?")
                .param(id.value())
                .update())
        .hasMessageContaining("do not change");
  }

  // ---- what a test begins with

  private VariantVersion version(LocalDate on) {
    return catalogue.version(EstablishLlc.CODE, type, district.id(), on);
  }

  private Variant pattern(String code) {
    return drafts.patterns(EstablishLlc.CODE).stream()
        .filter(variant -> variant.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private VariantId inForce(String code) {
    var pattern = pattern(code);
    var head = one(Role.HEAD);
    var id =
        drafts.draft(
            new VariantVersion.Scope(EstablishLlc.CODE, Optional.of(district.id()), type),
            pattern,
            head);
    drafts.activate(id, 1, today, head, Optional.empty());
    return id;
  }

  private long instrument() {
    var head = of(city, Role.HEAD);
    // A type no room declares: what is put into force here is nobody else's.
    var drafted =
        instruments.add(
            new Delegation(
                0,
                "委〔2026〕" + UUID.randomUUID(),
                EstablishLlc.CODE,
                type,
                city.id(),
                district.id(),
                new BilingualText("受理、发照", "Accepts and hands over"),
                today,
                today.plusYears(1),
                Delegation.State.DRAFT,
                Optional.empty()));
    var id = drafted.orElseThrow();
    assertThat(delegations.issue(id, head)).isInstanceOf(KeepDelegations.Outcome.Done.class);
    return id;
  }

  private Matter open() {
    return desk.open(
        new Opening(
            EstablishLlc.PROCEDURE,
            EstablishLlc.CODE,
            type,
            "成都审批模式科技有限公司",
            district.id(),
            DISTRICT,
            "R2022",
            new Party(Optional.of(ACCOUNT), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
            Set.of(),
            new Actor.Citizen(ACCOUNT)));
  }

  /** Of somebody who came to the counter. */
  private Matter openedBy(Actor.Officer officer) {
    return desk.open(
        new Opening(
            EstablishLlc.PROCEDURE,
            EstablishLlc.CODE,
            type,
            "成都窗口接件科技有限公司",
            district.id(),
            DISTRICT,
            "R2022",
            new Party(Optional.empty(), Sensitive.of("王小明"), Sensitive.of(""), Language.ZH),
            Set.of(),
            officer));
  }

  /** One who holds the roles of counter, examination and approval at once. */
  private Actor.Officer allRound() {
    return agency.holders(district.id(), Role.ACCEPTOR, today).stream()
        .filter(officer ->
            agency
                .rolesIn(officer.id(), district.id(), today)
                .containsAll(Set.of(Role.EXAMINER, Role.APPROVER)))
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  /** An examiner who is nothing else at the counter. */
  private Actor.Officer examinerBeside(Actor.Officer other) {
    return agency.holders(district.id(), Role.EXAMINER, today).stream()
        .filter(officer -> officer.id().value() != other.officer())
        .filter(
            officer -> !agency.rolesIn(officer.id(), district.id(), today).contains(Role.ACCEPTOR))
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  private StepResult take(Matter matter, Step step, Actor by) {
    return desk.take(new Taking(matter.id(), matter.version(), step, by, "同意", Set.of()));
  }

  private Matter taken(Matter matter, Step step, Actor by) {
    return switch (take(matter, step, by)) {
      case Taken(var moved) -> moved;
      case Forbidden why -> throw new AssertionError(why.messageKey() + why.arguments());
    };
  }

  private Actor.Officer one(Role role) {
    return of(district, role);
  }

  private Actor.Officer of(Unit bureau, Role role) {
    return actor(agency.holders(bureau.id(), role, today).getFirst().id(), bureau);
  }

  private Actor.Officer another(Role role, Actor.Officer than) {
    return agency.holders(district.id(), role, today).stream()
        .filter(officer -> officer.id().value() != than.officer())
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  /** He examines, too. */
  private Actor.Officer headOfSection() {
    return agency.holders(district.id(), Role.DIVISION_HEAD, today).stream()
        .filter(
            officer -> agency.rolesIn(officer.id(), district.id(), today).contains(Role.EXAMINER))
        .map(officer -> actor(officer.id(), district))
        .findFirst()
        .orElseThrow();
  }

  private static Actor.Officer actor(OfficerId officer, Unit bureau) {
    return new Actor.Officer(officer.value(), bureau.id().value());
  }

  private UnitId queue(Matter matter) {
    return jdbc.sql("select unit from casework.assignment where matter = ? and upper_inf(period)")
        .param(matter.id().value())
        .query((row, _) -> new UnitId(row.getLong("unit")))
        .single();
  }

  /** Draws the matter, whatever the lot would have said. */
  private void drawnByLot(Matter matter) {
    var draw =
        jdbc.sql(
                """
                insert into casework.draw (bureau, variant, day, percent, seed, drawn_at)
                values (:bureau, :variant, :day, 100, '00112233445566778899aabbccddeeff', now())
                returning id
                """)
            .param("bureau", matter.bureau().value())
            .param("variant", matter.course().variant().orElseThrow().value())
            .param("day", today)
            .query(Long.class)
            .single();
    jdbc.sql(
            "insert into casework.lot (matter, draw, digits, drawn) values (?, ?, '00000000', true)")
        .param(matter.id().value())
        .param(draw)
        .update();
  }
}
