package hongdun.registration.domain;

import hongdun.naming.NameParts.Bearer;
import hongdun.shared.IdentityDocument.Kind;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Shortcoming;
import java.util.List;
import java.util.Set;

/** 个体工商户 — its name if it uses one, who runs it and how, and who of the family takes part. */
final class HouseholdRules {
  private static final LegalBasis AUTHORITY = Law.REGISTRATION_RULES.article(3);
  private static final LegalBasis REGISTERED = Law.REGISTRATION_RULES.article(6);
  private static final LegalBasis FILED = Law.REGISTRATION_RULES.article(7);
  private static final LegalBasis RESIDENCE = Law.REGISTRATION_REGULATION.article(8);
  private static final LegalBasis LIAISON = Law.REGISTRATION_REGULATION.article(9);
  private static final LegalBasis AGENT = Law.REGISTRATION_REGULATION.article(18);
  private static final LegalBasis NAMES = Law.NAME_PROVISIONS.article(25);
  private static final LegalBasis CITIZEN = Law.HOUSEHOLD_REGULATION.article(2);
  private static final LegalBasis COMPOSITION = Law.HOUSEHOLD_REGULATION.article(6);
  private static final LegalBasis COMPATRIOTS = Law.HOUSEHOLD_REGULATION.article(37);

  private static final int LONGEST_RESIDENCE = 100;
  private static final int SHORTEST_RESIDENCE = 5;

  private HouseholdRules() {}

  static List<Shortcoming> place(Draft draft, Situation situation) {
    var faults = new Faults();
    if (faults.require(
        !draft.name().region().isEmpty(), "name.region", AUTHORITY, "household-place-missing")) {
      faults.require(situation.place().registers(), "name.region", AUTHORITY, "region-not-ours");
    }
    return faults.all();
  }

  static List<Shortcoming> name(Draft draft, Situation situation) {
    var faults = new Faults();
    var named = answers(draft).named();
    if (!faults.require(
        Set.of("YES", "NO").contains(named), "name.named", REGISTERED, "named-missing")) {
      return faults.all();
    }
    if (named.equals("NO")) {
      return faults.all();
    }
    var name = draft.name();
    faults.require(
        name.form().isEmpty() || Bearer.HOUSEHOLD.forms().contains(name.form()),
        "name.form",
        NAMES,
        "household-form");
    NameRules.parts(draft, situation, faults);
    return faults.all();
  }

  static List<Shortcoming> composition(Draft draft, Situation situation) {
    var faults = new Faults();
    faults.require(
        Set.of("INDIVIDUAL", "FAMILY").contains(answers(draft).composition()),
        "people.composition",
        COMPOSITION,
        "composition-missing");
    return faults.all();
  }

  static List<Shortcoming> operator(Draft draft, Situation situation) {
    var faults = new Faults();
    var holders = draft.holding(Post.OPERATOR);
    if (!faults.require(
        holders.size() == 1,
        "people",
        RESIDENCE,
        holders.isEmpty() ? "operator-missing" : "operators-several")) {
      return faults.all();
    }
    var operator = holders.getFirst();
    citizen(operator, faults);
    faults.require(
        !CapacityRules.isYounger(operator, CapacityRules.EARNING, situation.today()),
        "people." + operator.key() + ".documentNumber",
        CITIZEN,
        "operator-minor",
        operator.name());
    var residence = answers(draft).residence();
    var length = residence.codePointCount(0, residence.length());
    faults.require(
        length >= SHORTEST_RESIDENCE && length <= LONGEST_RESIDENCE,
        "people.residence",
        RESIDENCE,
        "residence-missing",
        operator.name());
    return faults.all();
  }

  /** A citizen, or somebody from Hong Kong, Macao or Taiwan; a foreigner can't be registered. */
  private static void citizen(PersonAnswers person, Faults faults) {
    faults.require(
        !person.documentKind().equals(Kind.PASSPORT.name()),
        "people." + person.key() + ".documentKind",
        COMPATRIOTS,
        "operator-foreign",
        person.name());
  }

  static List<Shortcoming> family(Draft draft, Situation situation) {
    var faults = new Faults();
    var members = draft.holding(Post.FAMILY_MEMBER);
    switch (answers(draft).composition()) {
      case "FAMILY" -> faults.require(!members.isEmpty(), "people", FILED, "family-missing");
      case "INDIVIDUAL" ->
          faults.require(members.isEmpty(), "people", COMPOSITION, "family-not-wanted");
      default -> {
        // That the form of composition is missing is said already.
      }
    }
    for (var member : members) {
      faults.require(
          !member.holds(Post.OPERATOR),
          "people." + member.key() + ".posts",
          FILED,
          "operator-is-family",
          member.name());
    }
    for (var person : draft.people()) {
      faults.require(
          Post.of(true).stream().anyMatch(person::holds) || person.posts().isEmpty(),
          "people." + person.key() + ".posts",
          REGISTERED,
          "post-not-of-household",
          person.name());
    }
    faults.require(
        draft.companies().isEmpty(), "people", CITIZEN, "household-without-shareholders");
    return faults.all();
  }

  static List<Shortcoming> contact(Draft draft, Situation situation) {
    var faults = new Faults();
    var liaisons = draft.holding(Post.LIAISON).size();
    faults.require(liaisons > 0, "people", LIAISON, "liaison-missing");
    faults.require(liaisons <= 1, "people", LIAISON, "liaison-several");
    faults.require(draft.holding(Post.AGENT).size() <= 1, "people", AGENT, "agents-several");
    return faults.all();
  }

  private static HouseholdAnswers answers(Draft draft) {
    return draft.household().orElseThrow();
  }
}
