package hongdun.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hongdun.HongdunTest;
import hongdun.agency.Role;
import hongdun.agency.UnitId;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

@HongdunTest
class CatalogueTests {
  private static final String ITEM = "registration.establish-llc";
  private static final UnitId BUREAU = new UnitId(1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Catalogue catalogue;

  CatalogueTests(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Test
  void aCompleteApplicationIsRegisteredOnTheSpotAndElseInThreeWorkingDays() {
    var item = catalogue.item(ITEM, TODAY).orElseThrow();

    assertThat(item.promisedDays()).isZero();
    assertThat(item.statutoryDays()).isEqualTo(3);
    assertThat(item.statutoryBasis())
        .isEqualTo(new LegalBasis(Law.REGISTRATION_REGULATION, "19.1"));
    assertThat(item.ruleSet()).isEqualTo("R2022");
  }

  @Test
  void thePapersAreThoseTheRegulationAndItsRulesAskFor() {
    var item = catalogue.item(ITEM, TODAY).orElseThrow();

    assertThat(item.materials())
        .extracting(Item.Material::code)
        .containsExactly(
            "application-form",
            "articles",
            "appointments",
            "name-commitment",
            "domicile-statement",
            "identity",
            "domicile",
            "mandate",
            "approval",
            "approval-confirmation",
            "cross-industry",
            "investor-identity",
            "process-agent-mandate");
    assertThat(item.materials())
        .filteredOn(material -> !material.required())
        .extracting(Item.Material::code)
        .containsExactly(
            "mandate",
            "approval",
            "approval-confirmation",
            "cross-industry",
            "investor-identity",
            "process-agent-mandate");
    assertThat(item.basis())
        .contains(
            Law.REGISTRATION_REGULATION.article(16),
            Law.REGISTRATION_REGULATION.article(17),
            Law.REGISTRATION_REGULATION.article(19),
            Law.REGISTRATION_RULES.article(18),
            Law.REGISTRATION_RULES.article(25),
            Law.REGISTRATION_RULES.article(26));
  }

  @Test
  void everythingIsSaidInBothLanguages() {
    var item = catalogue.item(ITEM, TODAY).orElseThrow();

    for (var language : Language.values()) {
      assertThat(item.title().in(language)).isNotBlank();
      assertThat(item.remedies().in(language)).isNotBlank();
      assertThat(item.steps()).allMatch(step -> !step.text().in(language).isBlank());
      assertThat(item.materials()).allMatch(material -> !material.note().in(language).isBlank());
    }
    assertThat(item.conditions().zh().lines().count())
        .isEqualTo(item.conditions().en().lines().count());
  }

  @Test
  void anItemHoldsFromItsDayOnAndNotBefore() {
    assertThat(catalogue.item(ITEM, LocalDate.of(2022, 3, 1))).isPresent();
    assertThat(catalogue.item(ITEM, LocalDate.of(2022, 2, 28))).isEmpty();
    assertThat(catalogue.item("registration.nothing", TODAY)).isEmpty();
    assertThat(catalogue.items(TODAY)).extracting(Item::code).contains(ITEM);
  }

  @Test
  void eachEditionCitesTheCompanyLawOfItsTime() {
    var before = catalogue.item(ITEM, LocalDate.of(2024, 6, 30)).orElseThrow();
    var since = catalogue.item(ITEM, LocalDate.of(2024, 7, 1)).orElseThrow();

    assertThat(before.validFrom()).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(before.basis())
        .contains(Law.COMPANY_LAW_2018.article(26))
        .noneMatch(basis -> basis.law() == Law.COMPANY_LAW);
    assertThat(before.conditions().zh()).doesNotContain("五年");
    assertThat(since.validFrom()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(since.basis())
        .contains(Law.COMPANY_LAW.article(47))
        .noneMatch(basis -> basis.law() == Law.COMPANY_LAW_2018);
    assertThat(since.conditions().zh()).contains("五年");
  }

  @Test
  void whoAcceptedOrExaminedDoesNotDecide() {
    var variant = catalogue.variant(ITEM, BUREAU, TODAY);

    assertThat(variant.code()).isEqualTo("ONE_REVIEW_ONE_APPROVE");
    assertThat(variant.promisedDays()).isZero();
    assertThat(variant.roles("APPROVAL_PROPOSED", "APPROVE")).isEqualTo(Set.of(Role.APPROVER));
    assertThat(variant.roles("SUBMITTED", "ACCEPT"))
        .isEqualTo(Set.of(Role.ACCEPTOR, Role.EXAMINER));
    assertThat(variant.roles("ACCEPTED", "APPROVE")).isEmpty();
    assertThat(variant.barring("APPROVE"))
        .isEqualTo(
            Set.of("CHECK_SIGNATURES", "ACCEPT", "RETURN", "PROPOSE_APPROVAL", "PROPOSE_REFUSAL"));
    assertThat(variant.barsTheCounter("APPROVE")).isTrue();
    assertThat(variant.barsTheCounter("ACCEPT")).isFalse();
    assertThat(variant.barsTheCounter("SEND_BACK")).isFalse();
    assertThat(variant.barring("ACCEPT")).isEqualTo(Set.of("APPROVE", "REFUSE"));
    assertThat(variant.barring("SEND_BACK")).isEmpty();
  }

  @Test
  void aDayWithoutVariantIsADefect() {
    assertThatIllegalStateException()
        .isThrownBy(() -> catalogue.variant(ITEM, BUREAU, LocalDate.of(2020, 1, 1)));
  }
}
