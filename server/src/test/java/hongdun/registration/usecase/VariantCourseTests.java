package hongdun.registration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongdun.HongdunTest;
import hongdun.agency.Agency;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.WorkingCalendar;
import hongdun.casework.BarredAtTheCounter;
import hongdun.casework.ConflictRule;
import hongdun.casework.Desk;
import hongdun.casework.Desk.StepResult;
import hongdun.casework.Desk.StepResult.Forbidden;
import hongdun.casework.Desk.StepResult.Taken;
import hongdun.casework.Matter;
import hongdun.casework.MatterMoved;
import hongdun.casework.domain.AfterCheck.Result;
import hongdun.casework.usecase.CheckAfterwards;
import hongdun.casework.usecase.DraftVariant;
import hongdun.casework.usecase.ExplainDue;
import hongdun.casework.usecase.ExplainSteps;
import hongdun.catalogue.Variant;
import hongdun.catalogue.VariantDrafts;
import hongdun.catalogue.VariantVersion;
import hongdun.registration.domain.EstablishLlc;
import hongdun.registration.domain.Step;
import hongdun.shared.Actor;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A company's establishment under each variant, on the real database, by the people of a bureau.
 */
@HongdunTest
class VariantCourseTests {
  private final VariantDesk bureau;
  private final Desk desk;
  private final VariantDrafts drafts;
  private final DraftVariant drafting;
  private final CheckAfterwards checks;
  private final ExplainSteps explain;
  private final Agency agency;
  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;
  private final ExplainDue due;
  private final LocalDate today;
  private final Unit district;

  VariantCourseTests(
      ApplicationContext context,
      Desk desk,
      VariantDrafts drafts,
      DraftVariant drafting,
      CheckAfterwards checks,
      ExplainSteps explain,
      Agency agency,
      JdbcClient jdbc,
      WorkingCalendar calendar,
      ExplainDue due) {
    bureau = new VariantDesk(context);
    this.desk = desk;
    this.drafts = drafts;
    this.drafting = drafting;
    this.checks = checks;
    this.explain = explain;
    this.agency = agency;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.due = due;
    today = bureau.today;
    district = bureau.district;
  }

  @Test
  void inFourStepsFourPersonsHaveAHandAndEachOnlyInHisOwn() {
    bureau.inForce(Variant.FOUR_STEP);
    var section = bureau.headOfSection();
    var matter = bureau.taken(bureau.open(), Step.ACCEPT, bureau.one(Role.ACCEPTOR));
    assertThat(desk.offered(matter, section)).contains("PROPOSE_APPROVAL");

    var proposed = bureau.taken(matter, Step.PROPOSE_APPROVAL, section);
    assertThat(desk.offered(proposed, section)).doesNotContain("REEXAMINE", "APPROVE");
    assertThat(bureau.take(proposed, Step.REEXAMINE, section))
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
    assertThat(explain.notHis(proposed, bureau.another(Role.DIVISION_HEAD, section)))
        .noneSatisfy(reason ->
            assertThat(reason.stepKeys()).contains("registration.establish-llc.step.REEXAMINE"));
    assertThat(bureau.take(proposed, Step.APPROVE, bureau.one(Role.APPROVER)))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.not-in-variant"));

    var reviewed =
        bureau.taken(proposed, Step.REEXAMINE, bureau.another(Role.DIVISION_HEAD, section));
    assertThat(bureau.take(reviewed, Step.APPROVE, bureau.one(Role.APPROVER)))
        .isEqualTo(new Forbidden("casework.forbidden.role", List.of("HEAD"), Optional.empty()));
    var approved = bureau.taken(reviewed, Step.APPROVE, bureau.one(Role.HEAD));

    assertThat(approved.stage()).isEqualTo("APPROVED");
    assertThat(approved.concludedAt()).isPresent();
  }

  @Test
  void runningMattersKeepTheVariantTheyBeganUnder() {
    var before = bureau.open();
    bureau.inForce(Variant.FOUR_STEP);
    var after = bureau.open();

    assertThat(before.variant()).isEqualTo(Variant.ONE_REVIEW_ONE_APPROVE);
    assertThat(after.variant()).isEqualTo(Variant.FOUR_STEP);
    var examiner = bureau.one(Role.EXAMINER);
    var proposed =
        bureau.taken(bureau.taken(before, Step.ACCEPT, examiner), Step.PROPOSE_APPROVAL, examiner);
    assertThat(bureau.taken(proposed, Step.APPROVE, bureau.one(Role.APPROVER)).stage())
        .isEqualTo("APPROVED");
  }

  @Test
  void aChangedLimitHoldsForNewMattersAndRunningOnesKeepTheirs() {
    limited(3, 2);
    var before = bureau.open();
    limited(2, 1);
    var after = bureau.open();

    assertThat(before.due()).contains(calendar.workingDaysAfter(today, 3).day());
    assertThat(after.due()).contains(calendar.workingDaysAfter(today, 2).day());
    assertThat(dueOfStage(before)).isEqualTo(calendar.workingDaysAfter(today, 2).day());
    assertThat(dueOfStage(after)).isEqualTo(calendar.workingDaysAfter(today, 1).day());
    var returned = bureau.taken(before, Step.RETURN, bureau.one(Role.ACCEPTOR));
    var again = bureau.taken(returned, Step.RESUBMIT, new Actor.Citizen(VariantDesk.ACCOUNT));
    assertThat(again.due()).contains(calendar.workingDaysAfter(today, 3).day());
    assertThat(dueOfStage(again)).isEqualTo(calendar.workingDaysAfter(today, 2).day());
  }

  /** Four steps in so many days, of which so many for acceptance. */
  private void limited(int days, int accepting) {
    var steps = bureau.pattern(Variant.FOUR_STEP).steps();
    var variant = new Variant(Variant.FOUR_STEP, days, 0, steps, Map.of("SUBMITTED", accepting));
    var head = bureau.one(Role.HEAD);
    var scope =
        new VariantVersion.Scope(EstablishLlc.CODE, Optional.of(district.id()), bureau.type);
    var id = drafts.draft(scope, bureau.pattern(Variant.FOUR_STEP), head);
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
  void whoTookItInAtTheCounterDoesNotApproveIt() {
    var allRound = bureau.allRound();
    var accepted =
        bureau.taken(bureau.openedBy(allRound), Step.ACCEPT, bureau.examinerBeside(allRound));
    var proposed = bureau.taken(accepted, Step.PROPOSE_APPROVAL, bureau.examinerBeside(allRound));

    assertThat(desk.offered(proposed, allRound)).doesNotContain("APPROVE");
    assertThat(bureau.take(proposed, Step.APPROVE, allRound))
        .isInstanceOfSatisfying(
            Forbidden.class,
            why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.apart"));
    assertThat(
            bureau.taken(proposed, Step.APPROVE, bureau.another(Role.APPROVER, allRound)).stage())
        .isEqualTo("APPROVED");
  }

  @Test
  void whoCheckedSignaturesOrOriginalsDoesNotApprove() {
    var allRound = bureau.allRound();
    var examiner = bureau.examinerBeside(allRound);
    var checked = bureau.taken(bureau.open(), Step.CHECK_SIGNATURES, allRound);
    var proposed =
        bureau.taken(bureau.taken(checked, Step.ACCEPT, examiner), Step.PROPOSE_APPROVAL, examiner);
    var seen = bureau.open();
    desk.record(
        seen.id(),
        new Desk.Deed(
            "registration.deed.counter.originals",
            allRound,
            Role.ACCEPTOR,
            Optional.empty(),
            Law.REGISTRATION_REGULATION.article(19),
            "身份证"));
    var alsoProposed =
        bureau.taken(bureau.taken(seen, Step.ACCEPT, examiner), Step.PROPOSE_APPROVAL, examiner);

    for (var matter : List.of(proposed, alsoProposed)) {
      assertThat(bureau.take(matter, Step.APPROVE, allRound))
          .isInstanceOfSatisfying(
              Forbidden.class,
              why -> assertThat(why.messageKey()).isEqualTo("casework.forbidden.apart"));
    }
  }

  @Test
  void onlyTheCounterTakesSomethingInForAParty() {
    var examiner = bureau.examinerBeside(bureau.allRound());

    assertThatThrownBy(() -> bureau.openedBy(examiner)).isInstanceOf(BarredAtTheCounter.class);
  }

  @Test
  void ofTwoOfficersAtTheSameInstantOneTakesTheStep() throws Exception {
    bureau.inForce(Variant.FOUR_STEP);
    var accepted = bureau.taken(bureau.open(), Step.ACCEPT, bureau.one(Role.ACCEPTOR));
    var examiners =
        agency.holders(district.id(), Role.EXAMINER, today).stream()
            .limit(2)
            .map(officer -> bureau.actor(officer.id(), district))
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
                            return bureau.take(accepted, Step.PROPOSE_APPROVAL, examiner);
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
    bureau.inForce(Variant.SINGLE_PERSON);
    var alone = bureau.one(Role.APPROVER);
    var accepted = bureau.taken(bureau.open(), Step.ACCEPT, alone);
    assertThat(accepted.handler()).contains(new OfficerId(alone.officer()));
    assertThat(desk.offered(accepted, alone)).contains("APPROVE", "PROPOSE_REFUSAL");
    var approved = bureau.taken(accepted, Step.APPROVE, alone);
    assertThat(approved.stage()).isEqualTo("APPROVED");

    drawnByLot(approved);
    var section = bureau.headOfSection();
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
    bureau.inForce(Variant.SINGLE_PERSON);
    var alone = bureau.one(Role.APPROVER);
    var proposed =
        bureau.taken(bureau.taken(bureau.open(), Step.ACCEPT, alone), Step.PROPOSE_REFUSAL, alone);

    assertThat(bureau.take(proposed, Step.REFUSE, alone)).isInstanceOf(Forbidden.class);
    assertThat(bureau.taken(proposed, Step.REFUSE, bureau.another(Role.APPROVER, alone)).stage())
        .isEqualTo("REFUSED");
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
            "insert into casework.lot (matter, draw, digits, drawn) values (?, ?, '00000000',"
                + " true)")
        .param(matter.id().value())
        .param(draw)
        .update();
  }
}
