package hongdun.registration.domain;

import hongdun.shared.BilingualText;
import hongdun.shared.Language;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import hongdun.shared.UnifiedSocialCreditCode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * 外商投资 — a company with shareholders from abroad, Hong Kong, Macao or Taiwan is registered by an
 * authorised bureau and has somebody to receive legal documents.
 */
final class InvestorRules {
  private static final LegalBasis AUTHORITY = new LegalBasis(Law.REGISTRATION_RULES, "4.3");
  private static final LegalBasis PROCESS_AGENT =
      new LegalBasis(Law.REGISTRATION_REGULATION, "9.1.7");

  private InvestorRules() {}

  /** Said at the investor, as the region may be right and only he makes it foreign. */
  static List<Shortcoming> authority(Draft draft, Situation situation) {
    var faults = new Faults();
    var place = situation.place();
    if (!place.registers() || place.registersForeign()) {
      return faults.all();
    }
    for (var key : draft.outsideInvestors()) {
      var field =
          draft.person(key).isPresent()
              ? "people." + key + ".documentKind"
              : "companies." + key + ".origin";
      var name = draft.holderName(key);
      if (place.authorised().isEmpty()) {
        faults.add(field, AUTHORITY, "foreign-not-authorised", name, place.name());
      } else {
        faults.add(
            field,
            AUTHORITY,
            "foreign-authorised-elsewhere",
            name,
            place.name(),
            names(place.authorised(), Language.ZH, "、"),
            names(place.authorised(), Language.EN, ", "));
      }
    }
    return faults.all();
  }

  /**
   * 不得作股东 — who cannot hold shares: what the code or the name shows of a mainland organisation.
   *
   * @param shows whether it is one of these
   */
  private record Unable(Predicate<CompanyAnswers> shows, String field, String key, LegalBasis why) {
    static final List<Unable> ALL =
        List.of(
            new Unable(
                Unable::isHousehold, "code", "company-is-household", Law.CIVIL_CODE.article(54)),
            new Unable(Unable::isBranch, "name", "company-is-branch", Law.COMPANY_LAW.article(13)));

    /** How the name of a branch ends (Name Provisions Art. 13). */
    private static final List<String> BRANCHES = List.of("分公司", "分厂", "分店");

    private static boolean isHousehold(CompanyAnswers company) {
      return UnifiedSocialCreditCode.parse(company.code())
          .toOptional()
          .filter(code ->
              code.department() == UnifiedSocialCreditCode.MARKET_REGULATION
                  && code.category() == UnifiedSocialCreditCode.INDIVIDUAL_HOUSEHOLD)
          .isPresent();
    }

    private static boolean isBranch(CompanyAnswers company) {
      return BRANCHES.stream().anyMatch(company.name()::endsWith);
    }
  }

  /**
   * 股东资格: an individual household is its operator, a branch is its company; neither holds shares.
   */
  static List<Shortcoming> ableToHold(Draft draft, Situation situation) {
    var faults = new Faults();
    for (var company : draft.companies()) {
      for (var unable : Unable.ALL) {
        faults.require(
            !company.isMainland() || !unable.shows().test(company),
            "companies." + company.key() + "." + unable.field(),
            unable.why(),
            unable.key(),
            company.name());
      }
    }
    return faults.all();
  }

  private static String names(List<BilingualText> bureaus, Language language, String separator) {
    return bureaus.stream().map(name -> name.in(language)).collect(Collectors.joining(separator));
  }

  static List<Shortcoming> processAgent(Draft draft, Situation situation) {
    var faults = new Faults();
    var agents = draft.holding(Post.PROCESS_AGENT);
    if (draft.outsideInvestors().isEmpty()) {
      for (var person : agents) {
        faults.add(
            "people." + person.key() + ".posts",
            PROCESS_AGENT,
            "process-agent-not-wanted",
            person.name());
      }
      return faults.all();
    }
    faults.require(
        agents.size() == 1,
        "people",
        PROCESS_AGENT,
        agents.isEmpty() ? "process-agent-missing" : "process-agents-several");
    return faults.all();
  }
}
