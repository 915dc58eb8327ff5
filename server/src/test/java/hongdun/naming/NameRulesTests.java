package hongdun.naming;

import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.REFUSE;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.NameParts.Bearer.HOUSEHOLD;
import static hongdun.naming.Paper.Kind.CROSS_INDUSTRY;
import static hongdun.naming.Paper.Kind.CROSS_PROVINCE;
import static hongdun.naming.Paper.Kind.FOREIGN_INVESTOR;
import static hongdun.naming.Paper.Kind.OTHER_MEANING;
import static hongdun.naming.Paper.Kind.STATE_COUNCIL_APPROVAL;
import static hongdun.naming.Subjects.aName;
import static hongdun.naming.Subjects.assertAccepted;
import static hongdun.naming.Subjects.assertLifted;
import static hongdun.naming.Subjects.assertRefused;
import static hongdun.naming.Subjects.judge;
import static hongdun.naming.Subjects.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hongdun.naming.Verdict.Noted;
import hongdun.naming.Verdict.PaperNeeded;
import hongdun.naming.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Name Provisions of 2020, article by article. */
class NameRulesTests {
  @Test
  void aFaultlessNamePassesWithoutAnyFinding() {
    assertThat(judge(aName().tradeName("云栖谷")).findings()).isEmpty();
  }

  @Test
  void everyFindingComesAtOnceAndWhatRefusesComesFirst() {
    var verdict = judge(aName().division("青羊区").tradeName("A").industry("").form("厂"));

    assertThat(verdict).isInstanceOf(Refused.class);
    assertThat(rulesOf(verdict, REFUSE))
        .containsExactly("N-CHARS", "N-DIV-LEVEL", "N-TRADE-2", "N-FORM");
    assertThat(rulesOf(verdict, NEEDS_PAPER)).containsExactly("N-IND-OMIT");
    assertThat(verdict.findings().getLast().severity()).isEqualTo(NEEDS_PAPER);
    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.ruleSet()).isEqualTo("NAME2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A8", "金沙8", "金·沙", "Jinsha", "金 沙", "金沙（西南）", "錦繡", "金沙さ"})
  void article5RefusesWhatIsNotStandardChinese(String tradeName) {
    assertRefused("N-CHARS", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"金沙", "锦绣", "乾坤", "堃瑞", "一二三"})
  void article5AcceptsStandardChinese(String tradeName) {
    assertAccepted("N-CHARS", aName().tradeName(tradeName));
  }

  @Test
  void article6AsksForProofWhereDivisionOrIndustryIsLeftOut() {
    assertThat(rulesOf(judge(aName().division("")), NEEDS_PAPER)).containsExactly("N-DIV-OMIT");
    assertThat(rulesOf(judge(aName().industry("")), NEEDS_PAPER)).containsExactly("N-IND-OMIT");
    assertThat(judge(aName().division("").industry(""))).isInstanceOf(PaperNeeded.class);
    assertThat(rulesOf(judge(aName()), NEEDS_PAPER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"金沙", "云栖谷", "锦绣"})
  void article6AcceptsWhoProvesBusinessAcrossProvincesOrIndustries(String tradeName) {
    assertLifted("N-DIV-OMIT", aName().tradeName(tradeName).division(""), Paper.of(CROSS_PROVINCE));
    assertLifted("N-IND-OMIT", aName().tradeName(tradeName).industry(""), Paper.of(CROSS_INDUSTRY));
    assertThat(judge(aName().tradeName(tradeName).industry("").having(CROSS_INDUSTRY)))
        .isInstanceOf(Noted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"成都", "四川", "成都市"})
  void article6AcceptsADivisionInBracketsBehindTheTradeName(String division) {
    var name = aName().tradeName("云栖谷").bracketed(division);

    assertThat(name.parts().full()).isEqualTo("云栖谷（" + division + "）科技有限公司");
    assertThat(judge(name).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"上海", "青羊区", "高新区"})
  void article7CountsInBracketsToo(String division) {
    assertThat(judge(aName().bracketed(division)).passes()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"150203,ᠮᠣᠩᠭᠣᠯ", "540102,བོད", "650102,ئۇيغۇر"})
  void article5AcceptsAPeoplesScriptBesideChineseInItsArea(String region, String script) {
    var name = aName().in(region).division("").tradeName("金沙" + script);

    assertAccepted("N-CHARS", name);
    assertThat(rulesOf(judge(name), WARN)).contains("N-CHARS");
    assertRefused("N-CHARS", aName().tradeName("金沙" + script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"动力", "科技", "房地产"})
  void article8AcceptsAnIndustryWithAnotherMeaningThatIsExplained(String tradeName) {
    assertLifted(
        "N-TRADE-IND", aName().tradeName(tradeName).industry("机械"), Paper.of(OTHER_MEANING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京", "上海", "绵阳"})
  void article8AcceptsADivisionWithAnotherMeaningThatIsExplained(String tradeName) {
    assertLifted("N-TRADE-DIV", aName().tradeName(tradeName), Paper.of(OTHER_MEANING));
    assertRefused("N-TRADE-DIV", aName().tradeName("青羊区").having(OTHER_MEANING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"加拿大", "古巴", "荷兰"})
  void article11RefusesAForeignStateAsTradeName(String tradeName) {
    assertRefused("N-PROHIB", aName().tradeName(tradeName));
    assertAccepted("N-PROHIB", aName().tradeName(tradeName + "郁金香"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中国", "中华", "国家"})
  void article12AcceptsTheWordsOfTheStateInFrontWithTheApprovalOfTheStateCouncil(String word) {
    assertLifted("N-CHINA-FRONT", aName().division(word), Paper.of(STATE_COUNCIL_APPROVAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"沃克曼", "云栖谷", "乾坤"})
  void article12AcceptsChinaInBracketsForAForeignInvestorsTradeName(String tradeName) {
    var name = aName().tradeName(tradeName).bracketed("中国");

    assertLifted("N-CHINA-FIE", name, Paper.of(FOREIGN_INVESTOR));
    assertAccepted("N-CHINA-FRONT", name);
    assertRefused("N-CHINA-FIE", name);
    assertRefused("N-CHINA-FIE", name.bracketed("中华").having(FOREIGN_INVESTOR));
    assertRefused("N-CHINA-FIE", name.of(HOUSEHOLD, "店").bracketed("中国").having(FOREIGN_INVESTOR));
  }

  @ParameterizedTest
  @CsvSource({
    "510105,成都",
    "510105,成都市",
    "510105,成都市青羊区",
    "510105,成都青羊",
    "510105,成都青羊区",
    "510105,四川",
    "510105,四川省",
    "510105,四川省成都市青羊区",
    "510105,四川成都",
    "510129,大邑县",
    "510129,成都大邑",
    "510181,都江堰市",
    "510181,都江堰",
    "513433,凉山",
    "110105,北京",
    "110105,北京市朝阳区",
    "150203,包头市昆都仑区",
    "150203,内蒙古",
    "310115,上海浦东新区"
  })
  void article7AcceptsTheDivisionWhereTheEntityIs(String region, String division) {
    assertAccepted("N-DIV-LEVEL", aName().in(region).division(division));
    assertAccepted("N-ZONE-ALONE", aName().in(region).division(division));
  }

  @ParameterizedTest
  @CsvSource({
    "510105,青羊区",
    "510105,青羊",
    "510106,金牛区",
    "510105,锦江区",
    "510105,成都市锦江区",
    "510105,上海",
    "510105,绵阳市",
    "510105,西南",
    "510105,大邑县",
    "110105,朝阳区",
    "310115,浦东新区"
  })
  void article7RefusesADistrictAloneAndAnotherPlace(String region, String division) {
    assertRefused("N-DIV-LEVEL", aName().in(region).division(division));
  }

  @ParameterizedTest
  @ValueSource(strings = {"高新区", "天府新区", "经济技术开发区"})
  void article7RefusesAZoneAlone(String division) {
    assertRefused("N-ZONE-ALONE", aName().division(division));
    assertAccepted("N-DIV-LEVEL", aName().division(division));
  }

  @ParameterizedTest
  @ValueSource(strings = {"成都高新区", "四川天府新区", "成都市青羊区工业园"})
  void article7AcceptsAZoneBehindItsDivision(String division) {
    assertAccepted("N-ZONE-ALONE", aName().division(division));
    assertAccepted("N-DIV-LEVEL", aName().division(division));
  }

  @ParameterizedTest
  @ValueSource(strings = {"金", "", "金A"})
  void article8RefusesATradeNameOfLessThanTwoCharacters(String tradeName) {
    assertRefused("N-TRADE-2", aName().tradeName(tradeName).industry("贸易"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"金沙", "金沙江畔", "云栖谷"})
  void article8AcceptsATradeNameOfTwoCharactersAndMore(String tradeName) {
    assertAccepted("N-TRADE-2", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京", "上海市", "绵阳", "青羊区"})
  void article8RefusesADivisionAsTradeName(String tradeName) {
    assertRefused("N-TRADE-DIV", aName().tradeName(tradeName).industry("贸易"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"朝阳", "长春", "金沙", "云栖谷", "京北"})
  void article8AcceptsADivisionAsTradeNameThatHasAnotherMeaning(String tradeName) {
    assertAccepted("N-TRADE-DIV", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"动力", "科技", "房地产"})
  void article8RefusesAnIndustryAsTradeName(String tradeName) {
    assertRefused("N-TRADE-IND", aName().tradeName(tradeName).industry("机械"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"沃动", "动力源泉", "云栖谷"})
  void article8AcceptsATradeNameThatIsNoIndustry(String tradeName) {
    assertAccepted("N-TRADE-IND", aName().tradeName(tradeName).industry("机械"));
  }

  @ParameterizedTest
  @CsvSource({"科技,6210", "餐饮管理,6513", "奇妙旅程,6513"})
  void article9WarnsWhereTheIndustryDoesNotFitTheMainBusiness(String industry, String code) {
    var verdict = judge(aName().industry(industry).industryCode(code));

    assertThat(rulesOf(verdict, WARN)).contains("N-IND-MATCH");
    assertThat(verdict.passes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"餐饮管理,6210", "软件开发,6513", "网络科技,I6513", "科技,''"})
  void article9AcceptsAnIndustryThatFits(String industry, String code) {
    var verdict = judge(aName().industry(industry).industryCode(code));

    assertThat(rulesOf(verdict, WARN)).doesNotContain("N-IND-MATCH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"股份有限公司", "公司", "厂", "", "集团", "（普通合伙）"})
  void article10RefusesAnotherFormThanTheTypesOwn(String form) {
    assertRefused("N-FORM", aName().form(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"有限公司", "有限责任公司"})
  void article10AcceptsBothFormsOfALimitedCompany(String form) {
    assertAccepted("N-FORM", aName().form(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"支那", "东突", "福尔摩萨", "黑太阳会", "大地主", "美国"})
  void article11RefusesProhibitedWords(String tradeName) {
    assertRefused("N-PROHIB", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"广大和谐", "宏大东亚", "小三峡", "六九一一", "张雷锋", "支那乡金盈"})
  void article11AcceptsWordsThatMeanSomethingElse(String tradeName) {
    assertThat(judge(aName().tradeName(tradeName)).findings())
        .noneMatch(finding -> finding.rule().equals("N-PROHIB"));
  }

  @Test
  void article11DoesNotReadAcrossTheSeamOfTradeNameAndIndustry() {
    assertThat(judge(aName().tradeName("亚美").industry("国际贸易")).findings())
        .noneMatch(finding -> finding.rule().equals("N-PROHIB"));
  }

  @Test
  void article11WarnsOfAWordThatMayMeanSomethingElse() {
    var verdict = judge(aName().tradeName("大和兴"));

    assertThat(rulesOf(verdict, WARN)).contains("N-PROHIB");
    assertThat(verdict.passes()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"最高级", "国家级", "最佳", "世界级风"})
  void article11RefusesSuperlatives(String tradeName) {
    assertRefused("N-SUPERLATIVE", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"最佳拍档", "高级时光", "云栖谷"})
  void article11AcceptsWhatIsNoSuperlative(String tradeName) {
    assertAccepted("N-SUPERLATIVE", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"博士", "局长", "司令"})
  void article11RefusesATitleAsTradeName(String tradeName) {
    assertRefused("N-PERSON-TITLE", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"小博士", "将军红", "云栖谷"})
  void article11AcceptsATitleWithinATradeName(String tradeName) {
    assertAccepted("N-PERSON-TITLE", aName().tradeName(tradeName));
  }

  @Test
  void article12RefusesTheWordsOfTheStateInFront() {
    assertRefused("N-CHINA-FRONT", aName().division("中国"));
    assertRefused("N-CHINA-FRONT", aName().division("").tradeName("中华金沙"));
    assertAccepted("N-CHINA-FRONT", aName().tradeName("金沙"));
    assertAccepted("N-CHINA-FRONT", aName().tradeName("中华园"));
    assertAccepted("N-DIV-LEVEL", aName().division("中国"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中华园", "金中国", "全国通", "国家队"})
  void article12RefusesTheWordsOfTheStateInATradeName(String tradeName) {
    assertRefused("N-CHINA-MID", aName().tradeName(tradeName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"华中国际", "勋全国际", "富国家园"})
  void article12AcceptsCharactersOfTwoWords(String tradeName) {
    assertAccepted("N-CHINA-MID", aName().tradeName(tradeName));
  }

  @Test
  void article12WarnsOfAQualifierOfTheIndustry() {
    var verdict = judge(aName().industry("中国画文化艺术"));

    assertThat(rulesOf(verdict, WARN)).contains("N-CHINA-MID");
    assertThat(verdict.passes()).isTrue();
  }

  @Test
  void theOfficialExamplesOfOneNameAreJudgedAsTheGuidesSay() throws IOException {
    var file = Path.of("../../shared/data/names/official_examples.tsv");
    assumeTrue(Files.exists(file), "The official examples are not here");
    var examples =
        Files.readAllLines(file).stream()
            .map(line -> line.split("\t", -1))
            .filter(row -> row[0].startsWith("CN-") && row[3].isEmpty())
            .toList();

    assertThat(examples).isNotEmpty();
    for (var row : examples) {
      assertThat(judge(example(row[2])).passes()).as(row[2]).isEqualTo(row[4].equals("OK"));
    }
  }

  /** 某某市动力机械有限公司 with Chengdu for 某某市; a bare word is a trade name. */
  private static Subjects.Builder example(String proposed) {
    if (!proposed.startsWith("某某市")) {
      return aName().tradeName(proposed);
    }
    var rest = proposed.substring(3);
    return aName()
        .division("成都市")
        .tradeName(rest.substring(0, 2))
        .industry(rest.substring(2).replace("有限公司", ""));
  }
}
