package hongdun.naming.domain;

import static hongdun.naming.domain.Likeness.CONTAINED;
import static hongdun.naming.domain.Likeness.CONTAINS;
import static hongdun.naming.domain.Likeness.OTHER_ORDER;
import static hongdun.naming.domain.Likeness.PARTLY_SAME_SOUND;
import static hongdun.naming.domain.Likeness.SAME_NAME;
import static hongdun.naming.domain.Likeness.SAME_SOUND;
import static hongdun.naming.domain.Likeness.SAME_TRADE_NAME_AND_INDUSTRY;
import static hongdun.naming.domain.Likeness.SAME_TRADE_NAME_LIKE_INDUSTRY;
import static hongdun.naming.domain.Likeness.SAME_TRADE_NAME_NO_INDUSTRY;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.domain.Comparison.Match;
import hongdun.naming.index.PinyinSounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 企业名称相同相近比对规则 Art. 3, 4: what is like what, and what is not. */
class ComparisonTests {
  private static final Industries INDUSTRIES =
      new IndustryWords(
          Map.of(
              "酒业", Set.of("151", "酒"),
              "白酒", Set.of("151", "酒"),
              "地产", Set.of("70", "房地产"),
              "房地产", Set.of("70", "房地产"),
              "置业", Set.of("70", "房地产"),
              "网络科技", Set.of("64"),
              "金控技术", Set.of("64"),
              "餐饮", Set.of("62")));

  /** Parts are given, since how a name is read is another's business: 成都|红光|酒业|有限公司. */
  private static ComparedName name(String... readings) {
    var read = new ArrayList<Reading>();
    for (var reading : readings) {
      var parts = reading.split("\\|", -1);
      read.add(
          new Reading(
              parts[0], Optional.empty(), false, parts[1], parts[2], parts[3], "", false, "test"));
    }
    return ComparedName.of(
        new ParsedName(readings[0].replace("|", ""), List.copyOf(read)),
        INDUSTRIES,
        PinyinSounds.get());
  }

  private static Optional<Likeness> likeness(ComparedName asked, ComparedName found) {
    return Comparison.of(asked, found).map(Match::likeness);
  }

  private static void like(String asked, String found, Likeness likeness) {
    assertThat(likeness(name(asked), name(found))).contains(likeness);
  }

  private static void notLike(String asked, String found) {
    assertThat(likeness(name(asked), name(found))).isEmpty();
  }

  @Test
  void theSameNameIsTheSameHoweverItIsWritten() {
    like("成都|红光|酒业|有限公司", "成都|红光|酒业|有限公司", SAME_NAME);
    like("成都|紅光|酒業|有限公司", "成都|红光|酒业|有限公司", SAME_NAME);
    like("成都|红光 |酒业|有限公司", "成都|红光|酒业|有限公司", SAME_NAME);
    assertThat(likeness(name("成都|红光|酒业|有限公司"), name("成都|红星|酒业|有限公司"))).isEmpty();
  }

  @Test
  void theSameWordsInAnotherOrderAreTheSame() {
    var moved = new ComparedName("红光(北京)酒业发展有限公司", name("(北京)|红光|酒业发展|有限公司").parts());

    assertThat(likeness(moved, name("北京|红光|酒业发展|有限公司"))).contains(OTHER_ORDER);
    assertThat(likeness(name("北京|红光|酒业发展|有限公司"), moved)).contains(OTHER_ORDER);
    notLike("北京|光明|酒业|有限公司", "北京|明光|酒业|有限公司");
    notLike("北京|红光|酒业|有限公司", "北京|光红|酒业|有限公司");
  }

  @Test
  void theSameTradeNameAndIndustryAreTheSameInAnotherPlaceOrForm() {
    like("北京|红光|酒业|有限公司", "|红光|酒业|有限公司", SAME_TRADE_NAME_AND_INDUSTRY);
    like("北京|红光|酒业|有限公司", "北京|红光|酒业|厂", SAME_TRADE_NAME_AND_INDUSTRY);
    // Where one is read otherwise, the words together still are the same.
    like("云南|三立|工程机械|有限公司", "|三立工程|机械|公司", SAME_TRADE_NAME_AND_INDUSTRY);
    notLike("北京|红光|酒业|有限公司", "北京|红光|餐饮|有限公司");
  }

  @Test
  void theSameTradeNameWithAnIndustryThatMeansTheSameIsSimilar() {
    like("|万青|房地产|有限公司", "|万青|地产|有限公司", SAME_TRADE_NAME_LIKE_INDUSTRY);
    like("|万青|置业|有限公司", "|万青|地产|有限公司", SAME_TRADE_NAME_LIKE_INDUSTRY);
    like("|万青|地产开发|有限公司", "|万青|地产|有限公司", SAME_TRADE_NAME_LIKE_INDUSTRY);
    notLike("|万青|餐饮|有限公司", "|万青|地产|有限公司");
  }

  @Test
  void aNameWithoutIndustryIsLikeEveryIndustry() {
    like("成都|红光||有限公司", "成都|红光|酒业|有限公司", SAME_TRADE_NAME_NO_INDUSTRY);
    like("成都|红光|餐饮|有限公司", "成都|红光||有限公司", SAME_TRADE_NAME_NO_INDUSTRY);
    like("成都|红光||有限公司", "四川|红光||有限公司", SAME_TRADE_NAME_AND_INDUSTRY);
    like("成都|宏光||有限公司", "成都|红光|酒业|有限公司", SAME_SOUND);
    notLike("成都|红光||有限公司", "成都|红星|酒业|有限公司");
  }

  @Test
  void theSameSoundInTheSameOrALikeIndustryIsSimilar() {
    like("北京|牛兰山|酒业|有限公司", "北京|牛栏山|酒业|有限公司", SAME_SOUND);
    like("北京|牛蓝山|白酒|有限公司", "北京|牛栏山|酒业|有限公司", SAME_SOUND);
    notLike("北京|牛蓝山|餐饮|有限公司", "北京|牛栏山|酒业|有限公司");
    notLike("北京|牛头山|酒业|有限公司", "北京|牛栏山|酒业|有限公司");
    notLike("北京|牛栏|酒业|有限公司", "北京|羊栏|酒业|有限公司");
  }

  @Test
  void everyReadingOfACharacterCountsAndRareOnesDoNot() {
    like("成都|常兴|酒业|有限公司", "成都|长兴|酒业|有限公司", SAME_SOUND);
    like("成都|掌兴|酒业|有限公司", "成都|长兴|酒业|有限公司", SAME_SOUND);
    like("成都|乐音|酒业|有限公司", "成都|悦音|酒业|有限公司", SAME_SOUND);
    like("成都|乐音|酒业|有限公司", "成都|勒音|酒业|有限公司", SAME_SOUND);
    assertThat(Comparison.of(name("成都|常兴|酒业|有限公司"), name("成都|长兴|酒业|有限公司")))
        .map(Match::unlikely)
        .contains(0);
    assertThat(Comparison.of(name("成都|掌兴|酒业|有限公司"), name("成都|长兴|酒业|有限公司")))
        .map(Match::unlikely)
        .contains(1);
    // 盛 is hardly ever cheng, and 和 hu only at the table of a game.
    notLike("成都|成元|酒业|有限公司", "成都|盛元|酒业|有限公司");
    notLike("成都|胡兴|酒业|有限公司", "成都|和兴|酒业|有限公司");
  }

  @Test
  void aTradeNameThatContainsOrIsContainedIsSimilar() {
    like("北京|阿里巴巴巴巴|网络科技|有限公司", "北京|阿里巴巴|网络科技|有限公司", CONTAINS);
    like("北京|阿里巴巴|网络科技|有限公司", "北京|阿里巴巴巴巴|网络科技|有限公司", CONTAINED);
    notLike("北京|阿里巴巴|餐饮|有限公司", "北京|阿里巴巴巴巴|网络科技|有限公司");
    // One character is no trade name.
    notLike("北京|红光|酒业|有限公司", "北京|红|酒业|有限公司");
  }

  @Test
  void aTradeNameThatPartlySoundsTheSameIsSimilar() {
    like("北京|马云阿理巴巴|网络科技|有限公司", "北京|阿里巴巴|网络科技|有限公司", PARTLY_SAME_SOUND);
    like("北京|阿理|网络科技|有限公司", "北京|阿里巴巴|网络科技|有限公司", PARTLY_SAME_SOUND);
    notLike("北京|马云阿理巴巴|餐饮|有限公司", "北京|阿里巴巴|网络科技|有限公司");
    notLike("北京|马云阿理爸|网络科技|有限公司", "北京|阿里巴巴|网络科技|有限公司");
  }

  @Test
  void everyReadingOfBothNamesCountsAndTheNearestIsTold() {
    var asked = name("成都|平安|餐饮|有限公司", "成都平安||餐饮|有限公司", "成都|平安餐饮||有限公司");

    assertThat(likeness(asked, name("四川|平安|餐饮|公司"))).contains(SAME_TRADE_NAME_AND_INDUSTRY);
    assertThat(likeness(asked, name("四川|平安餐饮|酒业|公司"))).contains(SAME_TRADE_NAME_NO_INDUSTRY);
    assertThat(Comparison.of(asked, name("四川|苹安|餐饮|公司")).map(Match::tradeName)).contains("苹安");
  }
}
