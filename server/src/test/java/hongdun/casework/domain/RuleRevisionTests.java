package hongdun.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.casework.ClockKind;
import hongdun.casework.domain.RuleRevision.Reading;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 修订期限规则: what a new edition of a rule of time may say. */
class RuleRevisionTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 20);

  private static RuleOfTime last(LocalDate from, Optional<Integer> promised) {
    return new RuleOfTime(
        7,
        "LICENSING",
        "",
        ClockKind.ACCEPTANCE,
        from,
        Term.Unit.DAYS,
        promised,
        Optional.of(5),
        true,
        List.of(ClockLaw.BY_STAGE),
        Optional.empty(),
        50,
        90,
        Optional.of(new LegalBasis(Law.LICENSING_LAW, "32")),
        "");
  }

  private static RuleOfTime last() {
    return last(LAST, Optional.of(5));
  }

  private static RuleRevision typed(LocalDate from) {
    return new RuleRevision(Optional.of(from), RuleRevision.NO, "3", "40", "80", "发〔2026〕1号");
  }

  private static List<String> faults(RuleRevision typed, RuleOfTime last) {
    return typed.read(last, TODAY) instanceof Reading.Faulty(var faults)
        ? faults.stream().map(Shortcoming::messageKey).toList()
        : List.of();
  }

  @Test
  void aBureauDecidesOnWeekendsItsPromiseAndTheWarningsAndNothingElse() {
    var reading = typed(LAST.plusDays(1)).read(last(), TODAY);

    assertThat(reading).isInstanceOf(Reading.Complete.class);
    var edition = ((Reading.Complete) reading).edition();
    assertThat(edition)
        .usingRecursiveComparison()
        .ignoringFields(
            "from", "promised", "rollsOverWeekends", "remindPercent", "warnPercent", "instrument")
        .isEqualTo(last());
    assertThat(edition.from()).isEqualTo(LAST.plusDays(1));
    assertThat(edition.rollsOverWeekends()).isFalse();
    assertThat(edition.promised()).contains(3);
    assertThat(edition.remindPercent()).isEqualTo(40);
    assertThat(edition.warnPercent()).isEqualTo(80);
    assertThat(edition.instrument()).isEqualTo("发〔2026〕1号");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    var nothing = new RuleRevision(Optional.empty(), "", "6", "0", "101", " ");

    assertThat(faults(nothing, last()))
        .containsExactly(
            "casework.rules.fault.from",
            "casework.rules.fault.weekend",
            "casework.rules.fault.promised",
            "casework.rules.fault.percent",
            "casework.rules.fault.percent",
            "casework.rules.fault.instrument");
  }

  @Test
  void anEditionBeginsTodayAtTheEarliest() {
    var old = last(LocalDate.of(2022, 3, 1), Optional.of(5));

    assertThat(faults(typed(TODAY), old)).isEmpty();
    assertThat(faults(typed(TODAY.minusDays(1)), old)).containsExactly("casework.rules.fault.past");
  }

  @Test
  void anEditionBeginsAfterTheLastOne() {
    assertThat(faults(typed(LAST.plusDays(1)), last())).isEmpty();
    assertThat(faults(typed(LAST), last())).containsExactly("casework.rules.fault.before-last");
  }

  @Test
  void thePromiseIsNeverMoreThanTheLawAllows() {
    assertThat(faults(promising("5"), last())).isEmpty();
    assertThat(faults(promising("0"), last())).isEmpty();
    assertThat(faults(promising("6"), last())).containsExactly("casework.rules.fault.promised");
    assertThat(faults(promising("三"), last())).containsExactly("casework.rules.fault.promised");
  }

  private static RuleRevision promising(String days) {
    return new RuleRevision(
        Optional.of(LAST.plusDays(1)), RuleRevision.NO, days, "50", "90", "发〔2026〕1号");
  }

  @Test
  void whatTheCatalogueOrAVariantPromisesIsNotPromisedHere() {
    var reading = promising("2").read(last(LocalDate.of(2022, 3, 1), Optional.empty()), TODAY);

    assertThat(((Reading.Complete) reading).edition().promised()).isEmpty();
  }

  @Test
  void aReminderComesBeforeTheWarning() {
    assertThat(faults(at("89", "90"), last())).isEmpty();
    assertThat(faults(at("90", "90"), last())).containsExactly("casework.rules.fault.order");
  }

  private static RuleRevision at(String remind, String warn) {
    return new RuleRevision(
        Optional.of(LAST.plusDays(1)), RuleRevision.NO, "5", remind, warn, "发〔2026〕1号");
  }

  @Test
  void anEditionThatChangesNothingIsNone() {
    var same = RuleRevision.of(last());
    var typed =
        new RuleRevision(
            Optional.of(LAST.plusDays(1)),
            same.weekend(),
            same.promised(),
            same.remind(),
            same.warn(),
            "发〔2026〕1号");

    assertThat(faults(typed, last())).containsExactly("casework.rules.fault.unchanged");
  }
}
