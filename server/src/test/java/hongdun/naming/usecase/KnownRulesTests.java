package hongdun.naming.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import hongdun.naming.usecase.RuleList.Kind;
import hongdun.portal.CodeEntry;
import hongdun.portal.CodeLists;
import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import hongdun.shared.Shortcoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule sets and scopes are switched by day. */
class KnownRulesTests {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
  private static final Region QINGYANG = new Region("510105");

  /** The lists as they ship, and what a bureau adds. */
  private static final class Lists implements CodeLists {
    private final List<CodeEntry> added = new ArrayList<>();

    private Lists with(CodeEntry entry) {
      added.add(entry);
      return this;
    }

    @Override
    public List<CodeEntry> entries(String list) {
      var kind = list.equals(Kind.SETS.id()) ? Kind.SETS : Kind.SCOPES;
      var entries = new ArrayList<>(new RuleList(kind).shipped());
      added.stream()
          .filter(entry -> entry.more().isEmpty() == (kind == Kind.SETS))
          .forEach(entries::add);
      return entries;
    }

    @Override
    public <T> Supplier<T> view(String list, Function<List<CodeEntry>, T> made) {
      return () -> made.apply(entries(list));
    }
  }

  @Test
  void asItShipsTheComparisonOf2017WarnsAndACityIsAScope() {
    var rules = new KnownRules(new Lists());

    assertThat(rules.setsOn(DAY).code()).isEqualTo("NAME2021+NR2017");
    assertThat(rules.scopesOn(DAY).of(QINGYANG).code()).isEqualTo("5101");
  }

  @Test
  void theNarrowComparisonCountsFromItsDayToItsLast() {
    var rules =
        new KnownRules(
            new Lists().with(entry("NR2017_NARROW", DAY, Optional.of(DAY.plusDays(9)), "")));

    assertThat(rules.setsOn(DAY.minusDays(1)).code()).isEqualTo("NAME2021+NR2017");
    assertThat(rules.setsOn(DAY).code()).isEqualTo("NAME2021+NR2017_NARROW");
    assertThat(rules.setsOn(DAY.plusDays(9)).code()).isEqualTo("NAME2021+NR2017_NARROW");
    assertThat(rules.setsOn(DAY.plusDays(10)).code()).isEqualTo("NAME2021+NR2017");
  }

  @Test
  void aScopeOfSeveralDivisionsCountsFromItsDay() {
    var rules =
        new KnownRules(new Lists().with(entry("BASIN", DAY, Optional.empty(), "5101,5120")));

    assertThat(rules.scopesOn(DAY.minusDays(1)).of(QINGYANG).code()).isEqualTo("5101");
    assertThat(rules.scopesOn(DAY).of(QINGYANG).prefixes()).containsExactly("5101", "5120");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5101", "11", "510105", "5101,512002"})
  void aScopeNamesDivisionsByTheirFirstDigits(String divisions) {
    assertThat(new RuleList(Kind.SCOPES).faultsOf(entry("X", DAY, Optional.empty(), divisions)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "51", "510", "51010", "成都", "5101;5120", "5101,"})
  void whatNamesNoDivisionIsAFault(String divisions) {
    assertThat(new RuleList(Kind.SCOPES).faultsOf(entry("X", DAY, Optional.empty(), divisions)))
        .extracting(Shortcoming::field)
        .containsExactly("divisions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NR2018", "nr2017", ""})
  void aRuleSetNobodyKnowsIsAFault(String code) {
    var sets = new RuleList(Kind.SETS);

    assertThat(sets.faultsOf(entry(code, DAY, Optional.empty(), "")))
        .extracting(Shortcoming::field)
        .containsExactly("code");
    assertThat(sets.faultsOf(entry("NR2017_NARROW", DAY, Optional.empty(), ""))).isEmpty();
  }

  private static CodeEntry entry(
      String code, LocalDate from, Optional<LocalDate> until, String divisions) {
    return new CodeEntry(
        code,
        new BilingualText(code, code),
        from,
        until,
        "本局通知",
        divisions.isEmpty() ? Map.of() : Map.of("divisions", divisions));
  }
}
