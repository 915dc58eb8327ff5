package hongdun.naming.domain;

import static hongdun.shared.Law.NAME_PROVISIONS;

import hongdun.naming.Finding;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 名称规则 — a set of rules in force from a day, each with its article. Every rule judges every name,
 * so that all findings come at once.
 */
public record NameRules(String code, LocalDate inForce, List<Rule> rules) {
  /** The Name Provisions of 2020: what a name may not be. */
  public static final NameRules NAME2021 =
      new NameRules(
          "NAME2021",
          LocalDate.of(2021, 3, 1),
          List.of(
              rule("N-CHARS", "5", FormatRules::characters),
              rule("N-DIV-OMIT", "6", own(DivisionRules::omitted)),
              rule("N-IND-OMIT", "6", own(FormatRules::industryOmitted)),
              rule("N-DIV-LEVEL", "7", own(DivisionRules::level)),
              rule("N-ZONE-ALONE", "7", own(DivisionRules::zoneAlone)),
              rule("N-TRADE-2", "8.1", own(FormatRules::tradeNameLength)),
              rule("N-TRADE-DIV", "8.2", own(DivisionRules::tradeNameIsDivision)),
              rule("N-TRADE-IND", "8.2", own(FormatRules::tradeNameIsIndustry)),
              rule("N-IND-MATCH", "9", own(FormatRules::industryMatches)),
              rule("N-FORM", "10", FormatRules::form),
              rule("N-PROHIB", "11", WordRules::prohibited),
              rule("N-SUPERLATIVE", "11", own(WordRules::superlative)),
              rule("N-PERSON-TITLE", "11", own(WordRules::title)),
              rule("N-CHINA-FRONT", "12.1", own(WordRules::chinaInFront)),
              rule("N-CHINA-MID", "12.2", own(WordRules::chinaInside)),
              rule("N-CHINA-FIE", "12.3", own(WordRules::chinaInBrackets)),
              rule("N-BRANCH", "13", BearerRules::branch),
              rule("N-GROUP", "14", own(BearerRules::group)),
              rule("N-CONTAIN", "15", ConflictRules::contains),
              rule("BLOCK", "17", ConflictRules::sameTradeName),
              rule("N-RIGHTS", "23", own(ConflictRules::rights)),
              rule("N-HOUSEHOLD", "25", BearerRules::household)));

  /** The comparison rules of 2017: what a name is like. They warn, they never refuse. */
  public static final NameRules NR2017 =
      new NameRules("NR2017", LocalDate.of(2017, 7, 31), LikenessRules.ALL);

  /** The same, but a like sound counts only where the characters look alike, too. */
  public static final NameRules NR2017_NARROW =
      new NameRules("NR2017_NARROW", LocalDate.of(2017, 7, 31), LikenessRules.NARROW);

  /** 规则 — one rule: its code, its article, and what it remarks. */
  public record Rule(String code, LegalBasis basis, Function<Subject, List<Remark>> judge) {
    Stream<Finding> findings(Subject subject) {
      return judge.apply(subject).stream().map(remark -> remark.finding(code, basis));
    }
  }

  private static Rule rule(String code, String article, Function<Subject, List<Remark>> judge) {
    return new Rule(code, new LegalBasis(NAME_PROVISIONS, article), judge);
  }

  /**
   * A rule about the parts a name has of its own: a branch's were judged with its parent's name.
   */
  private static Function<Subject, List<Remark>> own(Function<Subject, List<Remark>> judge) {
    return subject -> subject.bearer().takesParentsName() ? List.of() : judge.apply(subject);
  }

  Stream<Finding> findings(Subject subject) {
    return rules.stream().flatMap(rule -> rule.findings(subject));
  }
}
