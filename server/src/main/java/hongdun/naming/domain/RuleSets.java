package hongdun.naming.domain;

import hongdun.naming.Verdict;
import hongdun.naming.Verdict.Edition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 现行规则 — the rule sets by which names are judged on a day. The Provisions always count; which
 * comparison rules warn is the bureau's to say.
 */
public record RuleSets(List<NameRules> sets) {
  /** Those that can be switched on and off. */
  private static final List<NameRules> COMPARISONS =
      List.of(NameRules.NR2017, NameRules.NR2017_NARROW);

  private static final String JOINED = "+";

  public RuleSets {
    sets = List.copyOf(sets);
  }

  /** Of the codes that hold; where the narrow comparison holds it stands for the wide one. */
  public static RuleSets of(Collection<String> codes) {
    var comparison =
        codes.contains(NameRules.NR2017_NARROW.code())
            ? Optional.of(NameRules.NR2017_NARROW)
            : Optional.of(NameRules.NR2017).filter(wide -> codes.contains(wide.code()));
    return new RuleSets(Stream.concat(Stream.of(NameRules.NAME2021), comparison.stream()).toList());
  }

  /** Of a stored version. */
  public static RuleSets ofCode(String code) {
    return of(Arrays.asList(code.split("\\+", -1)));
  }

  public static boolean knows(String code) {
    return Stream.concat(Stream.of(NameRules.NAME2021), COMPARISONS.stream())
        .anyMatch(set -> set.code().equals(code));
  }

  public String code() {
    return sets.stream().map(NameRules::code).collect(Collectors.joining(JOINED));
  }

  /** Whether like names are looked for at all. */
  public boolean compares() {
    return sets.stream().anyMatch(COMPARISONS::contains);
  }

  /**
   * Judges by every rule; what a stated paper lifts is told as lifted. What refuses comes first,
   * else the order is that of the articles.
   *
   * @param position how far the search for like names had followed the register
   */
  public Verdict judge(Subject subject, long position) {
    var papers = subject.proposed().papers();
    var findings =
        sets.stream()
            .flatMap(set -> set.findings(subject))
            .map(finding -> finding.given(papers))
            .sorted((one, other) -> one.severity().compareTo(other.severity()))
            .toList();
    return Verdict.of(findings, new Edition(code(), subject.dictionary().edition(), position));
  }
}
