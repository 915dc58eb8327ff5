package hongdun.registration.domain;

import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 登记要求 — everything an application must satisfy, each rule with its article. The same list judges
 * the applicant's draft, the counter's entry and the examiner's page, so all see the same faults,
 * all at once.
 */
public final class Requirements {
  /** A rule: what of a draft falls short of it. */
  @FunctionalInterface
  public interface Rule {
    List<Shortcoming> unmetBy(Draft draft, Situation situation);
  }

  private static final Rule BARRING =
      (draft, situation) -> BarringRules.offices(draft, situation.barred());

  static final List<Rule> OF_COMPANIES =
      List.of(
          NameRules::name,
          KindRules::organs,
          PeopleRules::everyPerson,
          PeopleRules::noPersonTwice,
          PeopleRules::legalRepresentative,
          CapacityRules::dayOfBirth,
          PeopleRules::fullCapacity,
          BARRING,
          PeopleRules::directors,
          PeopleRules::supervisors,
          PeopleRules::employeesRepresentatives,
          PeopleRules::auditCommittee,
          PeopleRules::managementAndContact,
          PeopleRules::agentsFirm,
          InvestorRules::authority,
          InvestorRules::processAgent,
          CapitalRules::shareholders,
          InvestorRules::ableToHold,
          CapitalRules::capital,
          CapitalRules::contributions,
          PremisesRules::premises,
          PremisesRules::phone,
          ScopeRules::items,
          ScopeRules::priorApproval,
          PaperRules::handedIn,
          LengthRules::texts,
          LetterRules::texts);

  static final List<Rule> OF_HOUSEHOLDS =
      List.of(
          HouseholdRules::place,
          HouseholdRules::name,
          HouseholdRules::composition,
          PeopleRules::everyPerson,
          PeopleRules::noPersonTwice,
          CapacityRules::dayOfBirth,
          HouseholdRules::operator,
          HouseholdRules::family,
          HouseholdRules::contact,
          PremisesRules::premises,
          PremisesRules::phone,
          ScopeRules::items,
          ScopeRules::priorApproval,
          PaperRules::handedIn,
          LengthRules::texts,
          LetterRules::texts);

  private Requirements() {}

  /** Every shortcoming of the draft, in the order of the form. */
  public static List<Shortcoming> unmetBy(Draft draft, Situation situation) {
    return EstablishmentItem.of(draft).rules().stream()
        .flatMap(rule -> rule.unmetBy(draft, situation).stream())
        .toList();
  }

  /**
   * 任职限制 alone, for the moment of the decision: who has been barred meanwhile.
   *
   * @param barred why people may not hold an office or apply, by their keys
   */
  public static List<Shortcoming> barred(Draft draft, Map<String, Set<Ground>> barred) {
    return EstablishmentItem.of(draft).rules().contains(BARRING)
        ? BarringRules.offices(draft, barred)
        : List.of();
  }

  /** The shortcomings of one step of the form. */
  public static List<Shortcoming> unmetBy(Draft draft, Situation situation, FormStep step) {
    return unmetBy(draft, situation).stream()
        .filter(shortcoming -> FormStep.of(shortcoming.field()) == step)
        .toList();
  }
}
