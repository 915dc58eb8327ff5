package hongdun.naming.domain;

import static hongdun.shared.Law.NAME_PROVISIONS;

import hongdun.naming.Finding;
import hongdun.naming.Names.Verdict;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * 名称规则 — a set of rules in force from a day, each with its article. Every rule judges every name,
 * so that all findings come at once.
 */
public record NameRules(String code, LocalDate inForce, List<Rule> rules) {
  /** The Name Provisions of 2020: format and exact conflict. */
  public static final NameRules NAME2021 =
      new NameRules(
          "NAME2021",
          LocalDate.of(2021, 3, 1),
          List.of(
              rule("N-CHARS", "5", FormatRules::characters),
              rule("N-DIV-OMIT", "6", DivisionRules::omitted),
              rule("N-IND-OMIT", "6", FormatRules::industryOmitted),
              rule("N-DIV-LEVEL", "7", DivisionRules::level),
              rule("N-ZONE-ALONE", "7", DivisionRules::zoneAlone),
              rule("N-TRADE-2", "8.1", FormatRules::tradeNameLength),
              rule("N-TRADE-DIV", "8.2", DivisionRules::tradeNameIsDivision),
              rule("N-TRADE-IND", "8.2", FormatRules::tradeNameIsIndustry),
              rule("N-IND-MATCH", "9", FormatRules::industryMatches),
              rule("N-FORM", "10", FormatRules::form),
              rule("N-PROHIB", "11", WordRules::prohibited),
              rule("N-SUPERLATIVE", "11", WordRules::superlative),
              rule("N-PERSON-TITLE", "11", WordRules::title),
              rule("N-CHINA-FRONT", "12.1", WordRules::chinaInFront),
              rule("N-CHINA-MID", "12.2", WordRules::chinaInside),
              rule("N-CONTAIN", "15", ConflictRules::contains),
              rule("BLOCK", "17", ConflictRules::sameTradeName)));

  /** 规则 — one rule: its code, its article, and what it remarks. */
  public record Rule(String code, LegalBasis basis, Function<Subject, List<Remark>> judge) {
    private List<Finding> findings(Subject subject) {
      return judge.apply(subject).stream()
          .map(remark ->
              new Finding(
                  code,
                  remark.severity(),
                  remark.part(),
                  remark.messageKey(),
                  remark.arguments(),
                  basis,
                  remark.other()))
          .toList();
    }
  }

  private static Rule rule(String code, String article, Function<Subject, List<Remark>> judge) {
    return new Rule(code, new LegalBasis(NAME_PROVISIONS, article), judge);
  }

  /** Judges by every rule; what refuses comes first, else in the order of the articles. */
  public Verdict judge(Subject subject) {
    var findings =
        rules.stream()
            .flatMap(rule -> rule.findings(subject).stream())
            .sorted((one, other) -> one.severity().compareTo(other.severity()))
            .toList();
    return new Verdict(findings, code);
  }
}
