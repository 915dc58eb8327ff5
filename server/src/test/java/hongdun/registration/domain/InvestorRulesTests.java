package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.DIRECTOR;
import static hongdun.registration.domain.DraftFixtures.QINGYANG;
import static hongdun.registration.domain.DraftFixtures.STAFF;
import static hongdun.registration.domain.DraftFixtures.SUPERVISOR;
import static hongdun.registration.domain.DraftFixtures.TODAY;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.DraftFixtures.aSituation;
import static hongdun.registration.domain.DraftFixtures.residencePermit;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static hongdun.registration.domain.Judged.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.shared.BilingualText;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 外商投资: who registers it, who receives its legal documents, and with what papers. */
class InvestorRulesTests {
  private static final LegalBasis AUTHORITY = new LegalBasis(Law.REGISTRATION_RULES, "4.3");
  private static final LegalBasis PROCESS_AGENT =
      new LegalBasis(Law.REGISTRATION_REGULATION, "9.1.7");

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, E12345678, FOREIGN",
    "HONG_KONG_MACAO_PERMIT, H12345678, HONG_KONG_MACAO_TAIWAN",
    "TAIWAN_PERMIT, 12345678, HONG_KONG_MACAO_TAIWAN"
  })
  void aShareholderFromElsewhereMakesTheCompanyForeignInvested(
      String kind, String number, Investment investment) {
    var draft = aDraft().withDocument(DIRECTOR, kind, number).withPost(STAFF, Post.PROCESS_AGENT);

    assertThat(draft.build().investment()).isEqualTo(investment);
    accepted(draft, aSituation().withForeignAuthority());
    refused(draft, "people.p1.documentKind", "foreign-not-authorised", AUTHORITY);
  }

  @Test
  void aResidentOfHongKongIsAnInvestorFromThereWhateverHisPaper() {
    var draft =
        aDraft()
            .withDocument(
                SUPERVISOR, "RESIDENCE_PERMIT", residencePermit(LocalDate.of(1980, 1, 1), 12));

    assertThat(draft.build().investment()).isEqualTo(Investment.HONG_KONG_MACAO_TAIWAN);
  }

  @Test
  void aCompanyFromAbroadHasItsNumberThereAndNoUnifiedCode() {
    var draft = withCompany("FOREIGN", "HRB12345");

    accepted(draft, aSituation().withForeignAuthority());
    assertThat(draft.build().investment()).isEqualTo(Investment.FOREIGN);
    refused(draft, "companies.c1.origin", "foreign-not-authorised", AUTHORITY);
    refused(
        withCompany("HONG_KONG", "号"),
        aSituation().withForeignAuthority(),
        "companies.c1.code",
        "company-number-wrong",
        Law.REGISTRATION_RULES.article(25));
  }

  @Test
  void aDirectorFromAbroadWhoHoldsNoShareChangesNothing() {
    var draft = aDraft().withDocument(STAFF, "PASSPORT", "E12345678");

    assertThat(draft.build().investment()).isEqualTo(Investment.DOMESTIC);
    accepted(draft);
  }

  @Test
  void whoIsRefusedHearsWhichBureausAreAuthorised() {
    var place =
        new Place(
            QINGYANG.own(),
            QINGYANG.others(),
            true,
            false,
            List.of(new BilingualText("锦江区市场监督管理局", "Jinjiang Bureau")));
    var draft =
        aDraft()
            .withDocument(DIRECTOR, "PASSPORT", "E12345678")
            .withPost(STAFF, Post.PROCESS_AGENT);

    var shortcoming =
        refused(
            draft,
            aSituation().at(place),
            "people.p1.documentKind",
            "foreign-authorised-elsewhere",
            AUTHORITY);

    assertThat(shortcoming.arguments())
        .containsExactly("李静", "青羊区", "锦江区市场监督管理局", "Jinjiang Bureau");
  }

  @Test
  void aForeignInvestedCompanyHasOneWhoReceivesLegalDocumentsAndNoOtherCompanyHas() {
    var foreign = aDraft().withDocument(DIRECTOR, "PASSPORT", "E12345678");
    var authorised = aSituation().withForeignAuthority();

    refused(foreign, authorised, "people", "process-agent-missing", PROCESS_AGENT);
    refused(
        foreign.withPost(STAFF, Post.PROCESS_AGENT).withPost(SUPERVISOR, Post.PROCESS_AGENT),
        authorised,
        "people",
        "process-agents-several",
        PROCESS_AGENT);
    assertThat(faults(aDraft().withPost(STAFF, Post.PROCESS_AGENT)))
        .containsExactly("people.p3.posts process-agent-not-wanted");
  }

  @Test
  void hisPapersAreNotarisedAndAuthenticatedAndTheMandateIsHandedIn() {
    var foreign = aDraft().withDocument(DIRECTOR, "PASSPORT", "E12345678").build();

    assertThat(OccasionalPapers.askedBy(foreign, aSituation().scopeItems()))
        .containsExactly("investor-identity", "process-agent-mandate");
  }

  @Test
  void anIndividualHouseholdHoldsNoShares() {
    refused(
        withMainland("锦江区沃动五金店", "92510104MA62WXYT8T"),
        "companies.c1.code",
        "company-is-household",
        Law.CIVIL_CODE.article(54));
    accepted(withMainland("成都金沙投资有限公司", "91510100MA61ABCD6A"));
  }

  @Test
  void aBranchHoldsNoShares() {
    refused(
        withMainland("成都金沙投资有限公司锦江分公司", "91510100MA61ABCD6A"),
        "companies.c1.name",
        "company-is-branch",
        Law.COMPANY_LAW.article(13));
    accepted(withMainland("成都分厂设备有限公司", "91510100MA61ABCD6A"));
  }

  private static DraftBuilder withMainland(String name, String code) {
    return aDraft()
        .withCompany(new CompanyAnswers("c1", name, code, "赵丽", "13800000009"))
        .withContribution("c1", "10", "MONEY", "2030-01-01")
        .withCapital("110");
  }

  @Test
  void whoReceivesLegalDocumentsSignsAndIsFiled() {
    var draft = aDraft().withOneMore(Post.PROCESS_AGENT).build();

    assertThat(Signatories.of(draft)).extracting(Signatories.Signatory::key).contains("p4");
    assertThat(draft.person("p4").orElseThrow().document(TODAY)).isPresent();
  }

  private static DraftBuilder withCompany(String origin, String number) {
    return aDraft()
        .withCompany(new CompanyAnswers("c1", "Alpha GmbH", number, "Anna", "13800000009", origin))
        .withContribution("c1", "10", "MONEY", "2030-01-01")
        .withCapital("110")
        .withPost(STAFF, Post.PROCESS_AGENT);
  }
}
