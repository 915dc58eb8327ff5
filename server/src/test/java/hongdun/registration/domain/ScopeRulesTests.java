package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.GENERAL;
import static hongdun.registration.domain.DraftFixtures.LATER_PERMIT;
import static hongdun.registration.domain.DraftFixtures.OTHER_GENERAL;
import static hongdun.registration.domain.DraftFixtures.PRIOR_APPROVAL;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 经营范围: items of the catalogue, one of them the main one, approved first where the law says. */
class ScopeRulesTests {
  private static final LegalBasis STANDARD = Law.REGISTRATION_RULES.article(12);
  private static final LegalBasis APPROVAL = Law.REGISTRATION_RULES.article(22);

  @Test
  void aScopeHasAnItem() {
    refused(
        aDraft().with(draft -> draft.withScope(new ScopeAnswers(List.of(), "", List.of()))),
        "scope.items",
        "scope-missing",
        STANDARD);
  }

  @Test
  void theItemsAreThoseOfTheCatalogue() {
    accepted(aDraft().withItems(GENERAL, OTHER_GENERAL, LATER_PERMIT));
    refused(aDraft().withItems(GENERAL, "X9"), "scope.items", "scope-unknown", STANDARD);
  }

  @Test
  void oneOfTheItemsIsTheMainOne() {
    accepted(aDraft().withMain(LATER_PERMIT));
    refused(aDraft().withMain(""), "scope.main", "scope-main-missing", STANDARD);
    refused(aDraft().withMain(OTHER_GENERAL), "scope.main", "scope-main-missing", STANDARD);
  }

  @Test
  void anApprovalNobodyHasReadTheLawOfStopsNoApplicationAgainstTheApplicantsWord() {
    var disputed =
        aDraft()
            .withItems(GENERAL, PRIOR_APPROVAL)
            .with(draft ->
                draft.withScope(
                    new ScopeAnswers(
                        draft.scope().items(),
                        GENERAL,
                        List.of(new PermitAnswers(PRIOR_APPROVAL, "", "", "", "", "YES")))));

    accepted(disputed, aSituation().withUnconfirmed(PRIOR_APPROVAL));
    assertThat(faults(disputed))
        .containsExactly(
            "scope.permit.P1.number permit-missing",
            "scope.permit.P1.validUntil permit-date-missing");
    assertThat(
            faults(
                aDraft().withItems(GENERAL, PRIOR_APPROVAL),
                aSituation().withUnconfirmed(PRIOR_APPROVAL)))
        .contains("scope.permit.P1.number permit-missing");
    assertThat(
            OccasionalPapers.askedBy(
                disputed.build(),
                aSituation().withUnconfirmed(PRIOR_APPROVAL).build().scopeItems()))
        .isEmpty();
  }

  @Test
  void anItemThatNeedsApprovalFirstNeedsItBeforeRegistration() {
    accepted(
        aDraft()
            .withItems(GENERAL, PRIOR_APPROVAL)
            .withPermit(PRIOR_APPROVAL, "（川）YH安许证字〔2026〕000001", "2029-05-01"));

    assertThat(faults(aDraft().withItems(GENERAL, PRIOR_APPROVAL)))
        .containsExactly(
            "scope.permit.P1.number permit-missing",
            "scope.permit.P1.validUntil permit-date-missing");
  }

  @Test
  void anApprovalWithoutItsNumberIsNone() {
    var shortcoming =
        refused(
            aDraft().withItems(PRIOR_APPROVAL).withPermit(PRIOR_APPROVAL, "", "2029-05-01"),
            "scope.permit.P1.number",
            "permit-missing",
            APPROVAL);

    assertThat(shortcoming.arguments()).containsExactly("烟花爆竹生产", "烟花爆竹生产");
  }

  @Test
  void anApprovalIsStillValidOnTheDay() {
    accepted(aDraft().withItems(PRIOR_APPROVAL).withPermit(PRIOR_APPROVAL, "一号", "2026-12-07"));
    refused(
        aDraft().withItems(PRIOR_APPROVAL).withPermit(PRIOR_APPROVAL, "一号", "2026-12-06"),
        "scope.permit.P1.validUntil",
        "permit-expired",
        APPROVAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2029-02-29", "2029-06-31", "长期"})
  void anApprovalSaysUntilWhenItIsValid(String validUntil) {
    refused(
        aDraft().withItems(PRIOR_APPROVAL).withPermit(PRIOR_APPROVAL, "一号", validUntil),
        "scope.permit.P1.validUntil",
        "permit-date-missing",
        APPROVAL);
  }

  // 没有规定有效期的批准文件

  @Test
  void anApprovalWithoutATermHoldsNinetyDaysFromItsIssue() {
    accepted(withoutTerm("2026-12-07", ""));
    accepted(withoutTerm("2026-09-08", ""));
    refused(
        withoutTerm("2026-09-07", ""), "scope.permit.P1.confirmed", "permit-unconfirmed", APPROVAL);
  }

  @Test
  void anOldApprovalWithoutATermIsConfirmedSince() {
    accepted(withoutTerm("2024-01-01", "2026-12-01"));
    refused(
        withoutTerm("2024-01-01", "2023-12-31"),
        "scope.permit.P1.confirmed",
        "permit-confirmation-wrong",
        APPROVAL);
    refused(
        withoutTerm("2024-01-01", "2026-12-08"),
        "scope.permit.P1.confirmed",
        "permit-confirmation-wrong",
        APPROVAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-08", "2026-02-30", "去年"})
  void anApprovalWasGivenOnADayThatHasBeen(String issued) {
    refused(withoutTerm(issued, ""), "scope.permit.P1.issued", "permit-issue-wrong", APPROVAL);
  }

  @Test
  void theConfirmationIsHandedInToo() {
    var old = withoutTerm("2024-01-01", "2026-12-01").build();
    var dated = aDraft().withItems(PRIOR_APPROVAL).withPermit(PRIOR_APPROVAL, "一号", "2029-05-01");

    assertThat(OccasionalPapers.askedBy(old, aSituation().scopeItems()))
        .containsExactly("approval", "approval-confirmation");
    assertThat(OccasionalPapers.askedBy(dated.build(), aSituation().scopeItems()))
        .containsExactly("approval");
  }

  private static DraftBuilder withoutTerm(String issued, String confirmed) {
    return aDraft()
        .withItems(PRIOR_APPROVAL)
        .withPermit(PRIOR_APPROVAL, "一号", "", issued, confirmed);
  }

  @Test
  void aPermitThatComesLaterIsNotAskedForNow() {
    accepted(aDraft().withItems(LATER_PERMIT));
  }
}
