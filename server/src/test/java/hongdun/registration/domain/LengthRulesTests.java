package hongdun.registration.domain;

import static hongdun.registration.domain.DraftFixtures.aCompany;
import static hongdun.registration.domain.DraftFixtures.aDraft;
import static hongdun.registration.domain.Judged.accepted;
import static hongdun.registration.domain.Judged.faults;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 字数: what is registered, printed and signed has a longest length, said at the field. */
class LengthRulesTests {
  @Test
  void theNameOfACompanyHasAtMostAHundredCharacters() {
    accepted(withCompany("金".repeat(100), "赵丽"));
    assertThat(faults(withCompany("金".repeat(101), "赵丽")))
        .containsExactly("companies.c1.name registration.too-long");
  }

  @Test
  void whoSignsForACompanyHasAtMostFiftyCharacters() {
    accepted(withCompany("成都金沙投资有限公司", "丽".repeat(50)));
    assertThat(faults(withCompany("成都金沙投资有限公司", "丽".repeat(51))))
        .containsExactly("companies.c1.representative registration.too-long");
  }

  @Test
  void theOwnerOfThePremisesHasAtMostAHundredCharacters() {
    accepted(aDraft().withPremises("草市街2号3楼305室", "LEASE", "陈".repeat(100)));
    assertThat(faults(aDraft().withPremises("草市街2号3楼305室", "LEASE", "𨱏".repeat(101))))
        .containsExactly("premises.owner registration.too-long");
  }

  @Test
  void whatAnOfficerWritesHasALongestLengthToo() {
    assertThat(Typed.REASONS.faults("reasons", "字".repeat(2_000))).isEmpty();
    assertThat(Typed.REASONS.faults("reasons", "字".repeat(2_001)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.arguments()).containsExactly("2000", "2001"));
    assertThat(Typed.REMARK.faults("remark.1.what", "字".repeat(601))).hasSize(1);
    assertThat(Typed.NAME.faults("name", "字".repeat(51))).hasSize(1);
  }

  private static DraftBuilder withCompany(String name, String representative) {
    var company = aCompany("c1");
    return aDraft()
        .withCompany(
            new CompanyAnswers("c1", name, company.code(), representative, company.contact()))
        .withContribution("c1", "10", "MONEY", "2030-01-01")
        .withCapital("110");
  }
}
