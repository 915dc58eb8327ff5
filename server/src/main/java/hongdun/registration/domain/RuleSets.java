package hongdun.registration.domain;

import hongdun.casework.RuleSet;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 规则版本 — the rules of time for registration, each with its dates and articles. An application is
 * handled to its end under the one in force on the day it was received.
 *
 * @param to the last day; empty for what is in force
 * @param acceptance within how many working days the bureau says whether it accepts; empty where
 *     there is no acceptance decision
 * @param decision working days from acceptance to the decision, where it is not taken on the spot
 * @param extension by how many working days a leader may prolong it
 */
public record RuleSets(
    RuleSet code,
    LocalDate from,
    Optional<LocalDate> to,
    Optional<Limit> acceptance,
    Limit onTheSpot,
    Limit decision,
    Optional<Limit> extension) {

  /** 期限 — a number of working days and the article that sets it; 0: on the spot. */
  public record Limit(int workingDays, LegalBasis basis) {}

  public static final RuleSet OLD2005 = new RuleSet("OLD2005");
  public static final RuleSet R2022 = new RuleSet("R2022");

  /** The registration regulation replaced the company registration regulation on this day. */
  private static final LocalDate CHANGE = LocalDate.of(2022, 3, 1);

  private static final List<RuleSets> ALL =
      List.of(
          new RuleSets(
              OLD2005,
              LocalDate.of(2006, 1, 1),
              Optional.of(CHANGE.minusDays(1)),
              Optional.of(limit(5, Law.COMPANY_REGISTRATION_REGULATION, 51)),
              limit(0, Law.COMPANY_REGISTRATION_REGULATION, 53),
              limit(15, Law.COMPANY_REGISTRATION_REGULATION, 53),
              Optional.empty()),
          new RuleSets(
              R2022,
              CHANGE,
              Optional.empty(),
              Optional.empty(),
              limit(0, Law.REGISTRATION_REGULATION, 19),
              limit(3, Law.REGISTRATION_REGULATION, 19),
              Optional.of(limit(3, Law.REGISTRATION_REGULATION, 19))));

  private static Limit limit(int workingDays, Law law, int article) {
    return new Limit(workingDays, law.article(article));
  }

  public static List<RuleSets> all() {
    return ALL;
  }

  /** The one in force on the day of receipt; before the oldest there is none. */
  public static RuleSets on(LocalDate received) {
    return ALL.stream()
        .filter(rules ->
            !received.isBefore(rules.from)
                && rules.to.filter(last -> received.isAfter(last)).isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No rules of registration for " + received));
  }

  /** The one a matter began under. */
  public static Optional<RuleSets> of(String code) {
    return ALL.stream().filter(rules -> rules.code.code().equals(code)).findFirst();
  }
}
