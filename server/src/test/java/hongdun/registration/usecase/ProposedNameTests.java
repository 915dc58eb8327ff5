package hongdun.registration.usecase;

import static hongdun.registration.domain.DraftFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.HongdunTest;
import hongdun.naming.Paper;
import hongdun.naming.ProposedName;
import hongdun.naming.Verdict;
import hongdun.register.Fixtures;
import hongdun.registration.ApplicationId;
import hongdun.registration.domain.CompanyAnswers;
import hongdun.registration.domain.DraftBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Name Provisions Art. 6, 17: what an application itself proves of its name. */
@HongdunTest
class ProposedNameTests {
  private final Judgement judgement;
  private final Fixtures fixtures;

  ProposedNameTests(Judgement judgement, Fixtures fixtures) {
    this.judgement = judgement;
    this.fixtures = fixtures;
  }

  @Test
  void anIndustryLeftOutOnPurposeIsProvedByItsMaterial() {
    assertThat(papers(aDraft().withoutIndustry()))
        .containsExactly(Paper.of(Paper.Kind.CROSS_INDUSTRY));
    assertThat(papers(aDraft())).isEmpty();
  }

  @Test
  void aShareholderHasInvestedAndItsNameDoesNotStandInTheWay() {
    var parent = fixtures.enter("澄江渡", "机械");
    var alone = aDraft().withName("510105", "成都市青羊区", "澄江渡", "机械", "有限公司");
    var subsidiary = alone.withCompany(company(parent.name(), parent.code().value(), "MAINLAND"));

    assertThat(verdict(alone)).isInstanceOf(Verdict.Refused.class);
    assertThat(verdict(subsidiary).passes()).isTrue();
    assertThat(verdict(subsidiary).findings())
        .anyMatch(finding -> finding.rule().equals("BLOCK") && finding.lifted().isPresent());
  }

  @Test
  void aCompanyFromElsewhereProvesNothingOfANameHere() {
    assertThat(papers(aDraft().withCompany(company("澄江渡", "2451890", "HONG_KONG")))).isEmpty();
    assertThat(papers(aDraft().withCompany(company("澄江渡", "", "MAINLAND")))).isEmpty();
  }

  private List<Paper> papers(DraftBuilder draft) {
    return judgement.proposed(draft.build()).map(ProposedName::papers).orElseThrow();
  }

  private Verdict verdict(DraftBuilder draft) {
    return judgement.verdict(new ApplicationId(7_700_001), draft.build()).orElseThrow();
  }

  private static CompanyAnswers company(String name, String code, String origin) {
    return new CompanyAnswers("c1", name, code, "林远", Fixtures.PHONE, origin);
  }
}
