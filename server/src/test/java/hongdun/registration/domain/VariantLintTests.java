package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.casework.domain.FlowFault;
import hongdun.casework.domain.FlowFault.Kind;
import hongdun.casework.domain.ProcedureTable;
import hongdun.casework.domain.VariantLint;
import hongdun.catalogue.Catalogue;
import hongdun.catalogue.Variant;
import hongdun.catalogue.Variant.Place;
import hongdun.catalogue.Variant.StepRule;
import hongdun.catalogue.VariantDrafts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which ways through the establishment of a company may hold, and why the others may not. */
@HongdunTest
class VariantLintTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Catalogue catalogue;
  private final VariantDrafts drafts;

  VariantLintTests(Catalogue catalogue, VariantDrafts drafts) {
    this.catalogue = catalogue;
    this.drafts = drafts;
  }

  @Test
  void everyPatternThatShipsIsFit() {
    assertThat(drafts.patterns(EstablishLlc.CODE))
        .extracting(Variant::code)
        .containsExactlyInAnyOrder(
            Variant.ONE_REVIEW_ONE_APPROVE,
            Variant.FOUR_STEP,
            Variant.SINGLE_PERSON,
            Variant.DELEGATED);
    for (var pattern : drafts.patterns(EstablishLlc.CODE)) {
      assertThat(faults(pattern)).as(pattern.code()).isEmpty();
    }
  }

  @Test
  void everythingThatHoldsForAllBureausIsFit() {
    for (var item : EstablishmentItem.values()) {
      var variant = catalogue.variant(item.code(), new UnitId(0), TODAY);

      assertThat(
              VariantLint.faults(
                  new ProcedureTable(item.procedure()),
                  variant,
                  catalogue.item(item.code(), TODAY).orElseThrow(),
                  catalogue.risks(item.code())))
          .as(item.code())
          .isEmpty();
    }
  }

  @Test
  void onePersonForEverythingIsNoExaminationAndApproval() {
    var alone = with(Variant.ONE_REVIEW_ONE_APPROVE, rule -> hand(rule, 1));

    assertThat(faults(alone)).contains(Kind.ONE_PERSON, Kind.RISK_WITHOUT_CONTROL);
  }

  @Test
  void fourStepsNeedFourPersons() {
    var three = with(Variant.FOUR_STEP, rule -> rule.hand() == 4 ? hand(rule, 3) : rule);

    assertThat(faults(three)).contains(Kind.FOUR_PERSONS_NEEDED);
  }

  @Test
  void aHighRiskWithoutAControlDoesNotHoldAndEachControlMendsIt() {
    var single = pattern(Variant.SINGLE_PERSON);
    var unchecked = new Variant(single.code(), 0, 0, single.steps());
    var withReason =
        new Variant(
            single.code(),
            0,
            5,
            single.steps().stream()
                .map(rule ->
                    new StepRule(
                        rule.from(), rule.step(), rule.roles(), rule.hand(), rule.place(), true))
                .toList());

    assertThat(faults(unchecked)).contains(Kind.RISK_WITHOUT_CONTROL, Kind.AFTER_CHECK_TOO_SMALL);
    assertThat(faults(withReason)).isEmpty();
  }

  @Test
  void aVariantTakesNoDecisionAway() {
    var neverRefusing =
        without(Variant.ONE_REVIEW_ONE_APPROVE, rule -> rule.step().equals("REFUSE"));

    assertThat(faults(neverRefusing)).contains(Kind.DECISION_MISSING);
  }

  @Test
  void aStepNobodyComesToIsNamed() {
    var unreached = without(Variant.FOUR_STEP, rule -> rule.step().equals("REEXAMINE"));

    assertThat(faults(unreached)).contains(Kind.UNREACHABLE, Kind.DECISION_MISSING);
  }

  @Test
  void whatTheLawDoesNotKnowOrAllowIsNamed() {
    var invented =
        new Variant(
            Variant.ONE_REVIEW_ONE_APPROVE,
            0,
            0,
            List.of(
                new StepRule(
                    "SUBMITTED", "APPROVE", Set.of(Role.APPROVER), 2, Place.BUREAU, false)));
    var byTheDoorman =
        with(
            Variant.ONE_REVIEW_ONE_APPROVE,
            rule ->
                rule.step().equals("APPROVE")
                    ? new StepRule(
                        rule.from(), rule.step(), Set.of(Role.ACCEPTOR), 2, Place.BUREAU, false)
                    : rule);

    assertThat(faults(invented)).contains(Kind.NOT_LAWFUL);
    assertThat(faults(byTheDoorman)).contains(Kind.ROLE_NOT_LAWFUL);
  }

  @Test
  void nobodyForAStepIsNamed() {
    var nobody =
        with(
            Variant.FOUR_STEP,
            rule ->
                rule.step().equals("REEXAMINE")
                    ? new StepRule(rule.from(), rule.step(), Set.of(), 3, Place.BUREAU, false)
                    : rule);

    assertThat(faults(nobody)).contains(Kind.NOBODY_MAY);
  }

  @Test
  void theDelegatedCounterDecidesNothing() {
    var deciding =
        with(
            Variant.DELEGATED,
            rule ->
                new StepRule(
                    rule.from(), rule.step(), rule.roles(), rule.hand(), Place.DELEGATE, false));
    var nowhere =
        with(
            Variant.DELEGATED,
            rule ->
                new StepRule(
                    rule.from(), rule.step(), rule.roles(), rule.hand(), Place.BUREAU, false));

    assertThat(faults(deciding)).contains(Kind.DELEGATE_DECIDES);
    assertThat(faults(nowhere)).contains(Kind.NOTHING_DELEGATED);
  }

  @Test
  void aPromiseBeyondTheLawIsNamed() {
    var slow = new Variant(Variant.FOUR_STEP, 4, 0, pattern(Variant.FOUR_STEP).steps());

    assertThat(faults(slow)).containsExactly(Kind.PROMISES_MORE_THAN_THE_LAW_ALLOWS);
  }

  private List<Kind> faults(Variant variant) {
    return VariantLint.faults(
            new ProcedureTable(EstablishLlc.PROCEDURE),
            variant,
            catalogue.item(EstablishLlc.CODE, TODAY).orElseThrow(),
            catalogue.risks(EstablishLlc.CODE))
        .stream()
        .map(FlowFault::kind)
        .toList();
  }

  private Variant pattern(String code) {
    return drafts.patterns(EstablishLlc.CODE).stream()
        .filter(pattern -> pattern.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Variant with(String code, UnaryOperator<StepRule> change) {
    var pattern = pattern(code);
    return new Variant(
        code,
        pattern.promisedDays(),
        pattern.afterCheck(),
        pattern.steps().stream().map(change).toList());
  }

  private Variant without(String code, Predicate<StepRule> left) {
    var pattern = pattern(code);
    return new Variant(
        code,
        pattern.promisedDays(),
        pattern.afterCheck(),
        pattern.steps().stream().filter(left.negate()).toList());
  }

  private static StepRule hand(StepRule rule, int hand) {
    return new StepRule(rule.from(), rule.step(), rule.roles(), hand, rule.place(), rule.reason());
  }
}
