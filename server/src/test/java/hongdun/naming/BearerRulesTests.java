package hongdun.naming;

import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.NameParts.Bearer.BRANCH;
import static hongdun.naming.NameParts.Bearer.FOREIGN_BRANCH;
import static hongdun.naming.NameParts.Bearer.GROUP;
import static hongdun.naming.NameParts.Bearer.HOUSEHOLD;
import static hongdun.naming.NameParts.Bearer.LIMITED_COMPANY;
import static hongdun.naming.Paper.Kind.GROUP_CONTROL;
import static hongdun.naming.Paper.Kind.PARENT_LICENCE;
import static hongdun.naming.Subjects.aName;
import static hongdun.naming.Subjects.assertAccepted;
import static hongdun.naming.Subjects.assertLifted;
import static hongdun.naming.Subjects.assertRefused;
import static hongdun.naming.Subjects.judge;
import static hongdun.naming.Subjects.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.NameParts.Bearer;
import hongdun.naming.Verdict.PaperNeeded;
import hongdun.naming.domain.Neighbours.Neighbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Name Provisions Art. 10, 13, 14, 25: what bears a name. */
class BearerRulesTests {
  private static final String PARENT = "成都金沙科技有限公司";

  @ParameterizedTest
  @CsvSource({
    "LIMITED_COMPANY,有限公司",
    "LIMITED_COMPANY,有限责任公司",
    "JOINT_STOCK_COMPANY,股份有限公司",
    "JOINT_STOCK_COMPANY,股份公司",
    "PARTNERSHIP,合伙企业（有限合伙）",
    "PARTNERSHIP,事务所（特殊普通合伙）",
    "PARTNERSHIP,中心(普通合伙)",
    "SOLE_PROPRIETORSHIP,厂",
    "SOLE_PROPRIETORSHIP,工作室",
    "SOLE_PROPRIETORSHIP,事务所",
    "FARMER_COOP,专业合作社",
    "FARMER_COOP,农民专业合作社",
    "FARMER_COOP_UNION,专业合作社联合社",
    "FARMER_COOP_UNION,联合社",
    "HOUSEHOLD,店",
    "HOUSEHOLD,经营部",
    "HOUSEHOLD,坊"
  })
  void article10AcceptsTheFormsOfEachBearer(Bearer bearer, String form) {
    var verdict = judge(aName().of(bearer, form));

    assertThat(rulesOf(verdict, REFUSE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LIMITED_COMPANY,股份有限公司",
    "LIMITED_COMPANY,厂",
    "JOINT_STOCK_COMPANY,有限公司",
    "JOINT_STOCK_COMPANY,有限责任公司",
    "PARTNERSHIP,有限公司",
    "PARTNERSHIP,合伙企业",
    "PARTNERSHIP,中心",
    "SOLE_PROPRIETORSHIP,有限公司",
    "SOLE_PROPRIETORSHIP,公司",
    "SOLE_PROPRIETORSHIP,合伙企业（普通合伙）",
    "FARMER_COOP,有限公司",
    "FARMER_COOP,店",
    "FARMER_COOP,联合社",
    "FARMER_COOP_UNION,专业合作社",
    "HOUSEHOLD,有限公司",
    "HOUSEHOLD,专业合作社",
    "HOUSEHOLD,集团"
  })
  void article10RefusesTheFormsOfOthers(Bearer bearer, String form) {
    assertRefused("N-FORM", aName().of(bearer, form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"有限公司青羊分公司", "有限公司第一分店", "有限公司武侯分厂", "有限公司天府营业部"})
  void article13AcceptsABranchUnderItsParentsName(String form) {
    var name = aName().of(BRANCH, form).under(PARENT).containing(PARENT);

    assertThat(judge(name).findings()).isEmpty();
  }

  @Test
  void article13RefusesABranchWithoutItsParentOrWithAnother() {
    var name = aName().of(BRANCH, "有限公司青羊分公司");

    assertRefused("N-BRANCH", name);
    assertRefused("N-BRANCH", name.under("成都青禾科技有限公司"));
    assertRefused("N-BRANCH", name.under("金沙科技有限公司"));
    assertRefused("N-FORM", name.of(BRANCH, "有限公司青羊").under(PARENT));
    assertRefused("N-FORM", name.of(BRANCH, "有限公司").under(PARENT));
  }

  /** Its parent may be registered anywhere, and may be called what a new name may not. */
  @Test
  void article13TakesTheParentsNameAsItIs() {
    var bank = aName().division("中国").tradeName("工农").industry("银行");
    var name = bank.of(BRANCH, "股份有限公司成都分行").under("中国工农银行股份有限公司");

    assertLifted("N-BRANCH", name, Paper.of(PARENT_LICENCE));
    assertThat(rulesOf(judge(name), REFUSE)).isEmpty();
    assertRefused("N-CHINA-FRONT", bank.form("有限公司"));
  }

  @Test
  void article17StandsInABranchsWayOnlyWithTheVerySameName() {
    var name = aName().of(BRANCH, "有限公司青羊分公司").under(PARENT).containing(PARENT);

    assertAccepted("BLOCK", name.beside(Neighbour.registered(PARENT, "", "科技")));
    assertAccepted("BLOCK", name.beside(Neighbour.registered("成都金沙科技有限公司武侯分公司", "", "科技")));
    assertRefused("BLOCK", name.beside(Neighbour.registered("成都金沙科技有限公司青羊分公司", "", "科技")));
  }

  @ParameterizedTest
  @CsvSource({
    "美国,沃克曼,美国沃克曼科技有限公司,有限公司成都分公司",
    "德国,沃克曼,沃克曼科技有限公司,有限公司成都分公司",
    "日本,沃克曼,日本沃克曼科技股份有限公司,股份有限公司成都分店"
  })
  void article13AcceptsAForeignBranchThatSaysCountryAndLiability(
      String country, String tradeName, String parent, String form) {
    var name =
        aName().division(country).tradeName(tradeName).of(FOREIGN_BRANCH, form).under(parent);

    assertLifted("N-BRANCH", name, Paper.of(PARENT_LICENCE));
    assertThat(rulesOf(judge(name), REFUSE)).isEmpty();
  }

  @Test
  void article13RefusesAForeignBranchWithoutCountryOrLiability() {
    var name = aName().division("").tradeName("沃克曼");

    assertRefused("N-BRANCH", name.of(FOREIGN_BRANCH, "有限公司成都分公司").under("沃克曼科技有限公司"));
    assertRefused("N-BRANCH", name.division("美国").of(FOREIGN_BRANCH, "公司成都分公司").under("美国沃克曼科技公司"));
    assertRefused("N-BRANCH", name.division("美国").of(FOREIGN_BRANCH, "有限公司成都分公司"));
  }

  @ParameterizedTest
  @CsvSource({"集团有限公司", "（集团）有限公司", "集团有限责任公司", "(集团)有限公司"})
  void article14AsksWhetherACompanyControlsItsGroup(String form) {
    assertThat(judge(aName().form(form))).isInstanceOf(PaperNeeded.class);
    assertLifted("N-GROUP", aName().form(form), Paper.of(GROUP_CONTROL));
    assertAccepted("N-FORM", aName().form(form));
    assertAccepted("N-CHARS", aName().form(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"集团科技", "投资集团管理", "集团"})
  void article14RefusesAGroupElsewhereInAName(String words) {
    assertRefused("N-GROUP", aName().tradeName("金沙" + words));
    assertRefused("N-GROUP", aName().of(HOUSEHOLD, "店").industry("科技集团"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"成都金沙科技有限公司", "金沙（成都）科技股份有限公司", "成都金沙科技集团有限公司"})
  void article14AcceptsAGroupWithItsCompanysWords(String company) {
    var name = aName().of(GROUP, "集团").under(company);

    assertLifted("N-GROUP", name, Paper.of(GROUP_CONTROL));
    assertThat(rulesOf(judge(name), REFUSE)).isEmpty();
    assertAccepted("BLOCK", name.beside(Neighbour.registered(company, "", "科技")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"成都金沙商贸有限公司", "四川金沙科技有限公司", "成都青禾科技有限公司", ""})
  void article14RefusesAGroupWithOtherWordsThanItsCompanys(String company) {
    assertRefused("N-GROUP", aName().of(GROUP, "集团").under(company));
  }

  @ParameterizedTest
  @CsvSource({"春来公司,小吃,店", "春来,农民专业合作社,经营部", "春来企业,小吃,店", "春来,小吃,有限公司"})
  void article25AHouseholdUsesNoWordOfOthers(String tradeName, String industry, String form) {
    assertRefused(
        "N-HOUSEHOLD", aName().tradeName(tradeName).industry(industry).of(HOUSEHOLD, form));
  }

  /** 企业管理 is an industry, and 天公·司仪 are two words. */
  @ParameterizedTest
  @CsvSource({"春来,企业管理咨询,服务部", "天公,司仪,工作室", "春来,小吃,店"})
  void article25AHouseholdMayUseThoseCharactersOtherwise(
      String tradeName, String industry, String form) {
    assertAccepted(
        "N-HOUSEHOLD", aName().tradeName(tradeName).industry(industry).of(HOUSEHOLD, form));
    assertAccepted("N-HOUSEHOLD", aName().tradeName("春来企业").of(LIMITED_COMPANY, "有限公司"));
  }

  @ParameterizedTest
  @CsvSource({
    "有限公司,LIMITED_COMPANY",
    "股份有限公司,JOINT_STOCK_COMPANY",
    "店,HOUSEHOLD",
    "专业合作社,FARMER_COOP",
    "合伙企业（有限合伙）,PARTNERSHIP",
    "个体,LIMITED_COMPANY"
  })
  void aFormTellsMostOftenWhatBearsTheName(String form, Bearer bearer) {
    assertThat(Bearer.of(form)).isEqualTo(bearer);
  }
}
