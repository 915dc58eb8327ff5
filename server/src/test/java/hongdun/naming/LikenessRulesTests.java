package hongdun.naming;

import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.Subjects.aName;
import static hongdun.naming.Subjects.judge;
import static hongdun.naming.Subjects.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Verdict.Free;
import hongdun.naming.Verdict.Noted;
import hongdun.naming.domain.LikeNames.Group;
import hongdun.naming.domain.Likeness;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.RuleSets;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison rules of 2017: they warn, and how far is the bureau's to say. */
class LikenessRulesTests {
  @ParameterizedTest
  @EnumSource(Likeness.class)
  void everyLikenessWarnsAndNeverBlocks(Likeness likeness) {
    var name = aName().tradeName("云栖谷").like(group(likeness, "云栖古", "成都云栖古科技有限公司"));

    var verdict = judge(name, "NAME2021", "NR2017");

    assertThat(verdict).isInstanceOf(Noted.class);
    assertThat(verdict.ruleSet()).isEqualTo("NAME2021+NR2017");
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rule()).isEqualTo("LIKE-" + likeness.name().replace('_', '-'));
          assertThat(finding.severity()).isEqualTo(WARN);
          assertThat(finding.basis().article()).startsWith(likeness.article().substring(0, 1));
          assertThat(finding.arguments()).containsExactly("云栖古", "1", "成都云栖古科技有限公司");
          assertThat(finding.other()).map(Finding.Other::name).contains("成都云栖古科技有限公司");
        });
  }

  @ParameterizedTest
  @EnumSource(Likeness.class)
  void whereTheRuleSetIsOffNothingWarns(Likeness likeness) {
    var name = aName().tradeName("云栖谷").like(group(likeness, "云栖古", "成都云栖古科技有限公司"));

    assertThat(judge(name, "NAME2021")).isInstanceOf(Free.class);
  }

  @Test
  void theNarrowSetWarnsOfASoundOnlyWhereTheCharactersLookAlike() {
    var orchid = group(Likeness.SAME_SOUND, "牛兰山", "成都牛兰山酒业有限公司");
    var stopped = group(Likeness.SAME_SOUND, "牛拦山", "成都牛拦山酒业有限公司");
    var longer = group(Likeness.PARTLY_SAME_SOUND, "新牛兰山", "成都新牛兰山酒业有限公司");
    var contained = group(Likeness.CONTAINS, "牛栏", "成都牛栏酒业有限公司");
    var name =
        aName()
            .tradeName("牛栏山")
            .industry("酒业")
            .industryCode("")
            .like(orchid, stopped, longer, contained);

    assertThat(judge(name, "NR2017").findings()).hasSize(4);
    var narrow = judge(name, "NR2017", "NR2017_NARROW");
    assertThat(narrow.ruleSet()).isEqualTo("NAME2021+NR2017_NARROW");
    assertThat(narrow.findings())
        .extracting(finding -> finding.arguments().getFirst())
        .containsExactly("牛拦山", "牛栏");
  }

  /** What is told under Art. 17, with what can be done, is not told once more. */
  @Test
  void whatBlocksIsNotWarnedOfBesides() {
    var blocking = "成都金鲨湾科技有限责任公司";
    var name =
        aName()
            .tradeName("金鲨湾")
            .beside(Neighbour.registered(blocking, "", "科技"))
            .like(
                group(Likeness.SAME_TRADE_NAME_AND_INDUSTRY, "金鲨湾", blocking),
                group(Likeness.SAME_SOUND, "金莎", "成都金莎科技有限公司"));

    var verdict = judge(name, "NR2017");

    assertThat(rulesOf(verdict, WARN)).containsExactly("LIKE-SAME-SOUND");
    assertThat(verdict.passes()).isFalse();
  }

  @Test
  void aGroupOfManyIsOneFindingWithItsNumber() {
    var first =
        List.of(
            standing("成都金莎科技有限公司"),
            standing("成都金莎网络有限公司"),
            standing("成都金莎软件有限公司"),
            standing("成都金莎信息有限公司"));
    var name = aName().tradeName("金鲨湾").like(new Group(Likeness.SAME_SOUND, "金莎", 5000, first));

    assertThat(judge(name, "NR2017").findings())
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.arguments())
                .containsExactly("金莎", "5000", "成都金莎科技有限公司、成都金莎网络有限公司、成都金莎软件有限公司"));
  }

  @Test
  void aStoredVersionIsReadAsItWasWritten() {
    for (var sets :
        List.of(List.of("NAME2021"), List.of("NR2017"), List.of("NR2017", "NR2017_NARROW"))) {
      var held = RuleSets.of(sets);

      assertThat(RuleSets.ofCode(held.code())).isEqualTo(held);
    }
    assertThat(RuleSets.knows("NR2018")).isFalse();
  }

  private static Group group(Likeness likeness, String tradeName, String name) {
    return new Group(likeness, tradeName, 1, List.of(standing(name)));
  }

  private static StandingName standing(String name) {
    return new StandingName(name, "5101", "", State.REGISTERED, Optional.empty());
  }
}
