package hongdun.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hongdun.casework.domain.ProcedureTable;
import hongdun.registration.domain.RuleSets.Limit;
import hongdun.shared.Law;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSetsTests {
  @Test
  void theDayOfReceiptSaysWhichRulesHold() {
    assertThat(RuleSets.on(LocalDate.of(2006, 1, 1)).code()).isEqualTo(RuleSets.OLD2005);
    assertThat(RuleSets.on(LocalDate.of(2022, 2, 28)).code()).isEqualTo(RuleSets.OLD2005);
    assertThat(RuleSets.on(LocalDate.of(2022, 3, 1)).code()).isEqualTo(RuleSets.R2022);
    assertThatIllegalArgumentException().isThrownBy(() -> RuleSets.on(LocalDate.of(2005, 12, 31)));
  }

  @Test
  void onlyTheOldRulesKnowATimeForAcceptance() {
    assertThat(RuleSets.on(LocalDate.of(2010, 6, 1)).acceptance())
        .contains(new Limit(5, Law.COMPANY_REGISTRATION_REGULATION.article(51)));
    assertThat(RuleSets.on(LocalDate.of(2026, 6, 1)).acceptance()).isEmpty();
  }

  @Test
  void theDaysToDecideAreThoseOfTheLaw() {
    assertThat(RuleSets.on(LocalDate.of(2010, 6, 1)).decision())
        .isEqualTo(new Limit(15, Law.COMPANY_REGISTRATION_REGULATION.article(53)));
    assertThat(RuleSets.on(LocalDate.of(2026, 6, 1)).decision())
        .isEqualTo(new Limit(3, Law.REGISTRATION_REGULATION.article(19)));
    assertThat(RuleSets.on(LocalDate.of(2026, 6, 1)).extension())
        .map(Limit::workingDays)
        .contains(3);
  }

  @Test
  void silenceAcceptsOnlyUnderTheOldRules() {
    assertThat(underRules(RuleSets.OLD2005)).isPresent();
    assertThat(underRules(RuleSets.R2022)).isEmpty();
  }

  private static Optional<?> underRules(hongdun.casework.RuleSet rules) {
    return new ProcedureTable(EstablishLlc.PROCEDURE, Optional.empty(), Optional.of(rules))
        .row(Stage.SUBMITTED.name(), Step.DEEM_ACCEPTED.name());
  }
}
