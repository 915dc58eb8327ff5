package hongdun.naming;

import static hongdun.naming.Finding.Severity.NEEDS_PAPER;
import static hongdun.naming.Finding.Severity.WARN;
import static hongdun.naming.Paper.Kind.AUTHORISATION;
import static hongdun.naming.Paper.Kind.INVESTMENT_RELATION;
import static hongdun.naming.Paper.Kind.NAME_TRANSFER;
import static hongdun.naming.Paper.Kind.OTHER_MEANING;
import static hongdun.naming.Subjects.TODAY;
import static hongdun.naming.Subjects.aName;
import static hongdun.naming.Subjects.assertAccepted;
import static hongdun.naming.Subjects.assertLifted;
import static hongdun.naming.Subjects.assertRefused;
import static hongdun.naming.Subjects.judge;
import static hongdun.naming.Subjects.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.Finding.Other;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.domain.WordLists.Protected;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Name Provisions Art. 15, 17, 23: other names and the rights of others. */
class ConflictRulesTests {
  private static final String CODE = "91510100201920161Y";
  private static final String OTHER = "成都市金沙科技有限责任公司";

  @ParameterizedTest
  @ValueSource(strings = {"成都青禾有限公司", "成都云栖谷商贸有限公司", "金沙人家饭店"})
  void article15NeedsProofForAnothersNameWithin(String other) {
    var name = aName().containing(other);

    assertThat(rulesOf(judge(name), NEEDS_PAPER)).contains("N-CONTAIN");
    assertThat(judge(name).findings())
        .anyMatch(finding -> finding.other().equals(Optional.of(new Other(other, ""))));
    assertLifted("N-CONTAIN", name, new Paper(AUTHORISATION, other));
    assertLifted("N-CONTAIN", name, new Paper(INVESTMENT_RELATION, other));
  }

  @Test
  void article15LooksAtTheEntityThePaperIsAbout() {
    var name = aName().containing("成都青禾有限公司", "青禾有限公司");

    var verdict = judge(name.having(new Paper(AUTHORISATION, "成都青禾有限公司")));

    assertThat(verdict.findings())
        .filteredOn(finding -> finding.rule().equals("N-CONTAIN") && finding.needsPaper())
        .singleElement()
        .satisfies(left -> assertThat(left.other()).contains(new Other("青禾有限公司", "")));
    assertThat(rulesOf(judge(aName()), NEEDS_PAPER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"科技,科技", "科技,''", "'',科技", "'',''", "科技,ｋ"})
  void article17BlocksTheSameIndustryOrNone(String own, String others) {
    var name = aName().industry(own).beside(Neighbour.registered(OTHER, CODE, others));

    if (others.equals("ｋ")) {
      assertAccepted("BLOCK", name);
    } else {
      assertRefused("BLOCK", name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"餐饮", "餐饮管理", "商贸"})
  void article17AcceptsAnotherIndustry(String industry) {
    assertAccepted("BLOCK", aName().beside(Neighbour.registered(OTHER, CODE, industry)));
  }

  @Test
  void article17FoldsWhatIsWrittenOtherwise() {
    assertRefused(
        "BLOCK", aName().industry("网络").beside(Neighbour.registered("成都金沙網絡有限公司", CODE, "網絡")));
  }

  @Test
  void article17KeepsAReservedNameTheLastDayIncluded() {
    assertRefused("BLOCK", aName().beside(Neighbour.reserved(OTHER, "科技", TODAY)));
    assertRefused("BLOCK", aName().beside(Neighbour.reserved(OTHER, "科技", TODAY.plusDays(1))));
    assertAccepted("BLOCK", aName().beside(Neighbour.reserved(OTHER, "科技", TODAY.minusDays(1))));
  }

  /** On the same calendar day a year later it is free; of 29 February, on the 28th. */
  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"DEREGISTERED", "CHANGED", "REVOKED"})
  void article17KeepsAGivenUpOrRevokedNameForAYearToTheDay(State state) {
    assertKept(state, "2026-03-15", "2026-03-15");
    assertKept(state, "2026-03-15", "2027-03-14");
    assertFree(state, "2026-03-15", "2027-03-15");
    assertKept(state, "2028-02-29", "2029-02-27");
    assertFree(state, "2028-02-29", "2029-02-28");
    assertKept(state, "2027-02-28", "2028-02-27");
    assertFree(state, "2027-02-28", "2028-02-28");
    assertKept(state, "2026-12-31", "2027-12-30");
    assertFree(state, "2026-12-31", "2027-12-31");
  }

  private static void assertKept(State state, String since, String on) {
    assertRefused("BLOCK", freed(state, since, on));
  }

  private static void assertFree(State state, String since, String on) {
    assertAccepted("BLOCK", freed(state, since, on));
  }

  private static Subjects.Builder freed(State state, String since, String on) {
    return aName()
        .on(LocalDate.parse(on))
        .beside(Neighbour.freed(OTHER, CODE, "科技", state, LocalDate.parse(since)));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void article17ExceptsAnInvestmentRelation(State state) {
    var name = aName().beside(new Neighbour(OTHER, CODE, "科技", state, Optional.of(TODAY)));

    assertLifted("BLOCK", name, new Paper(INVESTMENT_RELATION, OTHER));
    assertLifted("BLOCK", name, new Paper(INVESTMENT_RELATION, CODE));
    assertRefused("BLOCK", name.having(new Paper(INVESTMENT_RELATION, "成都别家科技有限公司")));
    assertRefused("BLOCK", name.having(new Paper(INVESTMENT_RELATION, "")));
    assertRefused("BLOCK", name.having(OTHER_MEANING));
  }

  /** Item 2 alone: who takes a name over from one that is deregistered or has left it. */
  @ParameterizedTest
  @EnumSource(State.class)
  void article17ExceptsATransfereeOfAGivenUpName(State state) {
    var name = aName().beside(new Neighbour(OTHER, CODE, "科技", state, Optional.of(TODAY)));
    var transfer = new Paper(NAME_TRANSFER, OTHER);

    if (state == State.DEREGISTERED || state == State.CHANGED) {
      assertLifted("BLOCK", name, transfer);
    } else {
      assertRefused("BLOCK", name.having(transfer));
    }
  }

  @Test
  void article17StillBlocksForAnotherWhenOneIsExcepted() {
    var name =
        aName()
            .beside(
                Neighbour.registered(OTHER, CODE, "科技"),
                Neighbour.registered("成都金沙科技有限公司", "", "科技"))
            .having(new Paper(INVESTMENT_RELATION, CODE));

    assertRefused("BLOCK", name);
    assertThat(judge(name).findings())
        .filteredOn(finding -> finding.rule().equals("BLOCK"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"TRADE_NAME,''", "TRADEMARK,''", "TRADEMARK,'65'", "TRADEMARK,'I'"})
  void article23NeedsTheHoldersAuthorisationForAProtectedWord(String kind, String industries) {
    var codes = industries.isEmpty() ? Set.<String>of() : Set.of(industries);
    var name = aName().where(new Protected("金沙", "四川金沙集团有限公司", kind, codes));

    assertThat(rulesOf(judge(name), NEEDS_PAPER)).containsExactly("N-RIGHTS");
    assertLifted("N-RIGHTS", name, new Paper(AUTHORISATION, "四川金沙集团有限公司"));
    assertThat(rulesOf(judge(name.tradeName("大金沙江")), WARN)).containsExactly("N-RIGHTS");
  }

  @ParameterizedTest
  @CsvSource({"云栖谷,''", "金沙,'01'", "金沙,'A,13'"})
  void article23AcceptsAnotherWordAndAnotherIndustry(String word, String industries) {
    var codes = industries.isEmpty() ? Set.<String>of() : Set.of(industries.split(",", -1));
    var name = aName().where(new Protected(word, "四川金沙集团有限公司", "TRADEMARK", codes));

    assertThat(judge(name).findings()).noneMatch(finding -> finding.rule().equals("N-RIGHTS"));
  }
}
