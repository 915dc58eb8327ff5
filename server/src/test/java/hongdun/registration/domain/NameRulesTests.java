package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Finding;
import hongdun.naming.Finding.Part;
import hongdun.naming.Finding.Severity;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 名称: what the application says of the name, and what the rules of names say of it. */
class NameRulesTests {
  private static final LegalBasis PARTS = Law.NAME_PROVISIONS.article(6);
  private static final LegalBasis AUTHORITY = Law.REGISTRATION_RULES.article(4);

  @Test
  void aNameHasDivisionTradeNameIndustryAndForm() {
    assertThat(faults(aDraft().withName("", "", "", "", ""), aSituation().withoutVerdict()))
        .containsExactly(
            "name.region region-missing",
            "name.division division-missing",
            "name.tradeName trade-name-missing",
            "name.industry industry-missing",
            "name.form form-missing");
  }

  @Test
  void eachMissingPartIsNamedByItself() {
    var whole = aSituation().withoutVerdict();

    refused(
        aDraft().withName("510105", "", "沃动", "机械", "有限公司"),
        whole,
        "name.division",
        "division-missing",
        PARTS);
    refused(
        aDraft().withName("510105", "成都市青羊区", "", "机械", "有限公司"),
        whole,
        "name.tradeName",
        "trade-name-missing",
        PARTS);
    refused(
        aDraft().withName("510105", "成都市青羊区", "沃动", "", "有限公司"),
        whole,
        "name.industry",
        "industry-missing",
        PARTS);
    refused(
        aDraft().withName("510105", "成都市青羊区", "沃动", "机械", ""),
        whole,
        "name.form",
        "form-missing",
        PARTS);
  }

  @Test
  void anIndustryIsLeftOutOnPurposeAndThenProved() {
    var draft = aDraft().withoutIndustry();

    accepted(draft);
    assertThat(OccasionalPapers.askedBy(draft.build(), aSituation().scopeItems()))
        .containsExactly("cross-industry");
    assertThat(OccasionalPapers.askedBy(aDraft().build(), aSituation().scopeItems())).isEmpty();
  }

  @Test
  void aDivisionIsChosenBeforeAskingWhoIsCompetent() {
    refused(
        aDraft().withName("", "成都市青羊区", "沃动", "机械", "有限公司"),
        aSituation().withoutCompetentBureau(),
        "name.region",
        "region-missing",
        AUTHORITY);
  }

  @Test
  void aPlaceThatNoBureauHereRegistersIsRefused() {
    refused(
        aDraft(),
        aSituation().withoutCompetentBureau(),
        "name.region",
        "region-not-ours",
        AUTHORITY);
  }

  @ParameterizedTest
  @CsvSource({
    "DIVISION, name.division",
    "INDUSTRY, name.industry",
    "FORM, name.form",
    "TRADE_NAME, name.tradeName",
    "WHOLE, name.tradeName"
  })
  void aRefusalByTheRulesOfNamesStandsAtThePartItConcerns(Part part, String field) {
    var taken = finding(Severity.REFUSE, part);

    var shortcomings =
        Requirements.unmetBy(aDraft().build(), aSituation().withFindings(taken).build());

    assertThat(shortcomings)
        .singleElement()
        .satisfies(shortcoming -> {
          assertThat(shortcoming.field()).isEqualTo(field);
          assertThat(shortcoming.messageKey()).isEqualTo("naming.finding.N-TEST");
          assertThat(shortcoming.arguments()).containsExactly("沃动");
          assertThat(shortcoming.basis()).contains(Law.NAME_PROVISIONS.article(17));
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"WARN", "NEEDS_PAPER"})
  void whatTheRulesOfNamesOnlyWarnOfDoesNotStandInTheWay(Severity severity) {
    accepted(aDraft(), aSituation().withFindings(finding(severity, Part.WHOLE)));
  }

  private static Finding finding(Severity severity, Part part) {
    return new Finding(
        "N-TEST",
        severity,
        part,
        "naming.finding.N-TEST",
        List.of("沃动"),
        Law.NAME_PROVISIONS.article(17),
        Optional.empty());
  }
}
