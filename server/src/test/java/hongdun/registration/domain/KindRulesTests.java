package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 组织机构与期限: the organs are chosen, and the term is unlimited or a number of years. */
class KindRulesTests {
  @Test
  void theOrgansAndTheTermAreChosen() {
    assertThat(faults(aDraft().withDirection("").withSupervision("").withTerm("", "")))
        .containsExactly(
            "kind.direction direction-missing",
            "kind.supervision supervision-missing",
            "kind.term term-missing");
  }

  @Test
  void whatIsNotOnTheListIsNoChoice() {
    refused(
        aDraft().withDirection("TRIUMVIRATE"),
        "kind.direction",
        "direction-missing",
        Law.COMPANY_LAW.article(67));
    refused(
        aDraft().withSupervision("TWO"),
        "kind.supervision",
        "supervision-missing",
        Law.COMPANY_LAW.article(76));
    refused(
        aDraft().withTerm("FOREVER", "20"),
        "kind.term",
        "term-missing",
        Law.REGISTRATION_REGULATION.article(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "20", "99"})
  void aTermIsOneToNinetyNineYears(String years) {
    accepted(aDraft().withTerm("YEARS", years));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00", "01", "100", "-5", "2.5", "二十", "２０", "20年"})
  void aTermOfNoSuchYearsIsRefused(String years) {
    refused(
        aDraft().withTerm("YEARS", years),
        "kind.years",
        "years-wrong",
        Law.COMPANY_LAW.article(46));
  }

  @Test
  void anUnlimitedTermAsksForNoYears() {
    accepted(aDraft().withTerm("UNLIMITED", "0"));
  }
}
