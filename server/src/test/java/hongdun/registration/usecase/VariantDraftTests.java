package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.casework.Desk;
import hongdun.casework.domain.FlowFault;
import hongdun.casework.usecase.DraftVariant;
import hongdun.casework.usecase.RetireVariant;
import hongdun.casework.usecase.TryVariant;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantVersion.State;
import hongdun.portal.NotFound;
import hongdun.registration.domain.EstablishLlc;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A variant from its draft to its end, on the real database: who drafts, tries, activates and ends.
 */
@HongdunTest
class VariantDraftTests {
  private final VariantDesk bureau;
  private final Desk desk;
  private final VariantDrafts drafts;
  private final DraftVariant drafting;
  private final RetireVariant retire;
  private final TryVariant simulation;
  private final JdbcClient jdbc;
  private final LocalDate today;
  private final Unit city;

  VariantDraftTests(
      ApplicationContext context,
      Desk desk,
      VariantDrafts drafts,
      DraftVariant drafting,
      RetireVariant retire,
      TryVariant simulation,
      JdbcClient jdbc) {
    bureau = new VariantDesk(context);
    this.desk = desk;
    this.drafts = drafts;
    this.drafting = drafting;
    this.retire = retire;
    this.simulation = simulation;
    this.jdbc = jdbc;
    today = bureau.today;
    city = bureau.city;
  }

  @Test
  void aStageWithMoreTimeThanTheWholeIsNotFitToHold() {
    var section = bureau.headOfSection();
    var begun = drafting.begin(EstablishLlc.CODE, bureau.type, Variant.FOUR_STEP, section);
    var id = ((DraftVariant.Outcome.Done) begun).id();
    var steps = bureau.pattern(Variant.FOUR_STEP).steps();
    var limits = Map.of("ACCEPTED", 4, "CORRECTION", 1);
    drafting.change(id, 1, new Variant(Variant.FOUR_STEP, 3, 0, steps, limits), section);

    assertThat(drafting.dossier(id, section).faults())
        .extracting(FlowFault::kind)
        .containsExactly(
            FlowFault.Kind.LIMIT_LONGER_THAN_PROMISE, FlowFault.Kind.LIMIT_OF_NO_STAGE);
  }

  @Test
  void theSecondVersionMayHaveFewerSteps() {
    var first = bureau.inForce(Variant.FOUR_STEP);
    var section = bureau.headOfSection();
    var head = bureau.one(Role.HEAD);
    var begun =
        drafting.begin(EstablishLlc.CODE, bureau.type, Variant.ONE_REVIEW_ONE_APPROVE, section);
    var second = ((DraftVariant.Outcome.Done) begun).id();

    var dossier = drafting.dossier(second, head);
    assertThat(dossier.running().id()).isEqualTo(first);
    assertThat(dossier.comparison().before().steps()).isEqualTo(4);
    assertThat(dossier.comparison().after().steps()).isEqualTo(3);
    assertThat(dossier.comparison().after().persons()).isEqualTo(2);
    assertThat(drafting.activate(second, 1, today.plusDays(1), head))
        .isEqualTo(new DraftVariant.Outcome.Done(second));
    assertThat(bureau.version(today).id()).isEqualTo(first);
    assertThat(bureau.version(today.plusDays(1)).id()).isEqualTo(second);
  }

  @Test
  void aDraftIsDiscardedByThoseWhoDraftForTheBureauAndIsNoneAnyMore() {
    var section = bureau.headOfSection();
    var begun = drafting.begin(EstablishLlc.CODE, bureau.type, Variant.FOUR_STEP, section);
    var id = ((DraftVariant.Outcome.Done) begun).id();

    assertThat(retire.discard(id, 1, bureau.one(Role.ACCEPTOR)))
        .isEqualTo(new DraftVariant.Outcome.Refused("actions", "casework.variant.drafters-only"));
    assertThatThrownBy(() -> retire.discard(id, 1, bureau.of(city, Role.HEAD)))
        .isInstanceOf(NotFound.class);
    assertThat(retire.discard(id, 1, section)).isEqualTo(new DraftVariant.Outcome.Done(id));

    assertThat(drafts.find(id).orElseThrow().state()).isEqualTo(State.DISCARDED);
    assertThat(drafts.journal(id))
        .extracting(VariantDrafts.Line::act)
        .containsExactly(VariantDrafts.Act.DRAFTED, VariantDrafts.Act.DISCARDED);
    assertThat(retire.discard(id, 1, section))
        .isEqualTo(new DraftVariant.Outcome.Refused("actions", "casework.variant.no-draft"));
    assertThatThrownBy(() -> drafting.activate(id, 1, today.plusDays(1), bureau.one(Role.HEAD)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void whatEndsIsFollowedByTheLawsDefaultOnTheDayAfterAndRunningMattersKeepIt() {
    var id = bureau.inForce(Variant.FOUR_STEP);
    var running = bureau.open();
    var head = bureau.one(Role.HEAD);

    assertThat(retire.end(id, 1, today, bureau.headOfSection()))
        .isEqualTo(new DraftVariant.Outcome.Refused("ending", "casework.variant.head-only"));
    assertThat(retire.end(id, 1, today.minusDays(1), head))
        .isEqualTo(new DraftVariant.Outcome.Refused("last", "casework.variant.last-past"));
    assertThat(retire.end(id, 1, LocalDate.of(2999, 12, 31), head))
        .isInstanceOf(DraftVariant.Outcome.Done.class);
    assertThat(retire.end(id, 1, today, head)).isEqualTo(new DraftVariant.Outcome.Done(id));

    assertThat(bureau.version(today).id()).isEqualTo(id);
    assertThat(bureau.version(today.plusDays(1)).variant().code())
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
    var section = bureau.headOfSection();
    var begun = drafting.begin(EstablishLlc.CODE, bureau.type, Variant.FOUR_STEP, section);
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
    assertThatThrownBy(
            () -> simulation.tryOut(id, LocalDate.of(2026, 12, 4), bureau.of(city, Role.HEAD)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theHeadPutsIntoForceWhatAnotherDraftedFromTomorrowOn() {
    var section = bureau.headOfSection();
    var head = bureau.one(Role.HEAD);
    var begun = drafting.begin(EstablishLlc.CODE, bureau.type, Variant.FOUR_STEP, section);
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

    assertThat(bureau.version(today).variant().code()).isEqualTo(Variant.ONE_REVIEW_ONE_APPROVE);
    assertThat(bureau.version(today.plusDays(1)).id()).isEqualTo(id);
    assertThat(bureau.version(today.plusDays(1)).variant().promisedDays()).isEqualTo(2);
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
}
