package hongdun.naming.parse;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Readers;
import hongdun.naming.domain.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Name Provisions Art. 6: division, trade name, industry and form, wherever they stand. */
class ParserTests {
  @ParameterizedTest
  @CsvSource({
    "成都云栖谷科技有限公司,成都,510100",
    "成都市云栖谷科技有限公司,成都市,510100",
    "四川云栖谷科技有限公司,四川,510000",
    "四川省云栖谷科技有限公司,四川省,510000",
    "成都市青羊区云栖谷科技有限公司,成都市青羊区,510105",
    "成都青羊云栖谷科技有限公司,成都青羊,510105",
    "四川省成都市青羊区云栖谷科技有限公司,四川省成都市青羊区,510105",
    "大邑县云栖谷科技有限公司,大邑县,510129",
    "青羊区云栖谷科技有限公司,青羊区,510105",
    "成都高新区云栖谷科技有限公司,成都高新区,510100",
    "苏州工业园区云栖谷科技有限公司,苏州工业园区,320500",
    "阿坝藏族羌族自治州云栖谷科技有限公司,阿坝藏族羌族自治州,513200",
    "凉山州云栖谷科技有限公司,凉山州,513400",
    "恩施云栖谷科技有限公司,恩施,422800",
    "内蒙古云栖谷科技有限公司,内蒙古,150000",
    "鄂温克族自治旗云栖谷科技有限公司,鄂温克族自治旗,150724",
    "大通县云栖谷科技有限公司,大通县,630121"
  })
  void aDivisionIsReadAtAnyLevelInFullAndInShort(String name, String division, String code) {
    assertThat(first(name))
        .returns(division, Reading::division)
        .returns(code, reading -> reading.place().orElse(""))
        .returns("云栖谷", Reading::tradeName)
        .returns("科技", Reading::industry)
        .returns("有限公司", Reading::form);
  }

  @ParameterizedTest
  @CsvSource({
    "双流县云栖谷建材厂,双流县,510122",
    "襄樊市云栖谷建材厂,襄樊市,420600",
    "萧山市云栖谷建材厂,萧山市,330109",
    "吴县市云栖谷建材厂,吴县市,320506",
    "北京市宣武区云栖谷建材厂,北京市宣武区,110104"
  })
  void aDivisionOfThePastIsReadToo(String name, String division, String code) {
    assertThat(first(name))
        .returns(division, Reading::division)
        .returns(Optional.of(code), Reading::place)
        .returns("云栖谷", Reading::tradeName);
  }

  @ParameterizedTest
  @CsvSource({"大邑县安仁镇云栖谷小吃店,大邑县安仁镇", "米易县得石镇云栖谷小吃店,米易县得石镇", "成都市武侯区浆洗街街道云栖谷小吃店,成都市武侯区浆洗街街道"})
  void aTownBelongsToTheDivision(String name, String division) {
    assertThat(first(name))
        .returns(division, Reading::division)
        .returns("云栖谷", Reading::tradeName)
        .returns("小吃", Reading::industry)
        .returns("店", Reading::form);
  }

  @ParameterizedTest
  @CsvSource({
    "云栖谷（成都）科技有限公司,科技,有限公司",
    "云栖谷科技（成都）有限公司,科技,有限公司",
    "云栖谷(成都)科技有限公司,科技,有限公司",
    "云栖谷科技有限公司（成都）,科技,有限公司"
  })
  void aDivisionInBracketsIsOneWhereverItStands(String name, String industry, String form) {
    assertThat(first(name))
        .returns("成都", Reading::division)
        .returns(true, Reading::bracketed)
        .returns("云栖谷", Reading::tradeName)
        .returns(industry, Reading::industry)
        .returns(form, Reading::form);
  }

  @Test
  void chinaStandsWhereADivisionStands() {
    assertThat(first("中国云栖谷石油有限公司"))
        .returns("中国", Reading::division)
        .returns("云栖谷", Reading::tradeName)
        .returns("naming.reading.china-in-front", Reading::reason);
    assertThat(first("3M中国有限公司"))
        .returns("中国", Reading::division)
        .returns("3M", Reading::tradeName);
    assertThat(first("巴斯夫（中国）有限公司"))
        .returns("中国", Reading::division)
        .returns("巴斯夫", Reading::tradeName);
  }

  @ParameterizedTest
  @CsvSource({"东方明珠科技有限公司,东方明珠", "永兴建材有限公司,永兴", "平安银行股份有限公司,平安", "兴业银行股份有限公司,兴业"})
  void aTradeNameThatIsAlsoADivisionIsReadBothWays(String name, String tradeName) {
    assertThat(first(name)).returns("", Reading::division).returns(tradeName, Reading::tradeName);
    assertThat(all("永兴鑫源建材有限公司")).extracting(Reading::tradeName).contains("鑫源", "永兴鑫源");
    assertThat(all("东方明珠科技有限公司")).extracting(Reading::division).contains("", "东方");
  }

  @ParameterizedTest
  @CsvSource({
    "成都云栖谷科技有限公司青羊分公司,有限公司,青羊分公司",
    "成都云栖谷科技股份有限公司人民路店,股份有限公司,人民路店",
    "成都云栖谷科技有限公司第三营业部,有限公司,第三营业部",
    "大邑县云栖谷种植专业合作社青山分社,专业合作社,青山分社",
    "成都云栖谷机械公司汽修厂,公司,汽修厂",
    "云栖谷商事株式会社成都代表处,株式会社,成都代表处"
  })
  void aBranchFollowsTheWholeNameOfItsParent(String name, String form, String branch) {
    assertThat(first(name))
        .returns("云栖谷", Reading::tradeName)
        .returns(form, Reading::form)
        .returns(branch, Reading::branch)
        .returns("naming.reading.branch", Reading::reason);
  }

  @ParameterizedTest
  @CsvSource({"成都云栖谷集团有限公司,集团有限公司", "成都云栖谷（集团）有限公司,有限公司", "成都云栖谷实业集团,集团", "云栖谷企业集团,企业集团"})
  void aGroupSaysSoInItsFormOrInBrackets(String name, String form) {
    assertThat(first(name))
        .returns("云栖谷", Reading::tradeName)
        .returns(form, Reading::form)
        .returns(true, Reading::group);
    assertThat(first("成都云栖谷科技有限公司").group()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "成都云栖谷投资中心（有限合伙）,投资,中心（有限合伙）",
    "云栖谷会计师事务所（特殊普通合伙）,会计师,事务所（特殊普通合伙）",
    "成都云栖谷企业管理合伙企业（有限合伙）,企业管理,合伙企业（有限合伙）",
    "大邑县云栖谷猕猴桃种植农民专业合作社,猕猴桃种植,农民专业合作社",
    "大邑县云栖谷供销合作社,,供销合作社",
    "成都市云栖谷面馆,面,馆",
    "成都市云栖谷饭店,饭,店",
    "成都市云栖谷建材经营部,建材,经营部",
    "成都市云栖谷百货超市,百货,超市",
    "成都市云栖谷超市,超市,",
    "成都市云栖谷水泥总厂,水泥,总厂",
    "成都云栖谷律师事务所,律师,事务所"
  })
  void everyKindOfBearerHasItsForms(String name, String industry, String form) {
    assertThat(first(name))
        .returns("云栖谷", Reading::tradeName)
        .returns(industry == null ? "" : industry, Reading::industry)
        .returns(form == null ? "" : form, Reading::form);
  }

  @Test
  void aWordingStandsInTheTradeNamesPlaceWhereNothingElseIsDistinctive() {
    assertThat(first("成都市动力机械有限公司"))
        .returns("动力", Reading::tradeName)
        .returns("机械", Reading::industry)
        .returns("naming.reading.trade-name-is-industry", Reading::reason);
    assertThat(first("四川航空股份有限公司"))
        .returns("四川", Reading::tradeName)
        .returns("naming.reading.trade-name-is-place", Reading::reason);
  }

  @Test
  void theLettersOfAMinorityLanguageStandBesideTheName() {
    assertThat(first("ᠪᠣᠭᠣᠲᠣ 包头市云栖谷商贸有限公司"))
        .returns("包头市", Reading::division)
        .returns("云栖谷", Reading::tradeName);
    assertThat(first("拉萨市云栖谷商贸有限公司 ལྷ་ས")).returns("有限公司", Reading::form);
  }

  @Test
  void aNameKeepsItsLettersAndIsReadByTheFoldedOnes() {
    assertThat(first("成都雲棲谷科技有限公司"))
        .returns("雲棲谷", Reading::tradeName)
        .returns("科技", Reading::industry);
    assertThat(first("成 都 云栖谷　科技有限公司"))
        .returns("成都", Reading::division)
        .returns("云栖谷", Reading::tradeName);
  }

  @ParameterizedTest
  @CsvSource({"云栖谷,云栖谷", "张建国,张建国", "ＡＢＣ,ＡＢＣ", "'',''", "（）,''", "公司,公司"})
  void anyTextHasAReading(String name, String tradeName) {
    assertThat(first(name).tradeName()).isEqualTo(tradeName);
  }

  @Test
  void aWordTheBureauAddsIsKnown() {
    var words =
        new NameWords(
            Set.of("琉璃瓦当"),
            Set.of(),
            Map.of("有限公司", new NameWords.Form(Set.of("COMPANY"), "")),
            Map.of("510100", Set.of("成都市")),
            Map.of(),
            Set.of());

    assertThat(Parser.of(words).read("成都云栖谷琉璃瓦当有限公司").first())
        .returns("云栖谷", Reading::tradeName)
        .returns("琉璃瓦当", Reading::industry);
  }

  @Test
  void aReadingSaysInWhatItDiffersFromTheLikeliest() {
    assertThat(all("成都云栖科技贸易有限公司"))
        .extracting(Reading::tradeName, Reading::reason)
        .contains(
            org.assertj.core.groups.Tuple.tuple("云栖", "naming.reading.in-order"),
            org.assertj.core.groups.Tuple.tuple("云栖科技", "naming.reading.longer-trade-name"));
  }

  private static Reading first(String name) {
    return Readers.shipped().read(name).first();
  }

  private static List<Reading> all(String name) {
    return Readers.shipped().read(name).readings();
  }
}
