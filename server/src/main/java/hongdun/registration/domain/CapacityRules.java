package hongdun.registration.domain;

import hongdun.shared.HongKongMacaoPermit;
import hongdun.shared.Law;
import hongdun.shared.LegalBasis;
import hongdun.shared.Passport;
import hongdun.shared.ResidencePermit;
import hongdun.shared.ResidentId;
import hongdun.shared.Shortcoming;
import hongdun.shared.TaiwanPermit;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 民事行为能力 — who has it: adults, and from sixteen on those who live on what they earn (Civil Code
 * Art. 17, 18). How old somebody is his document tells, or he is asked.
 */
final class CapacityRules {
  static final int ADULT = 18;
  static final int EARNING = 16;

  private static final LegalBasis SHOWN = Law.CIVIL_CODE.article(18);
  private static final int OLDEST = 130;

  /** Whoever holds one of these must have full capacity. */
  private static final Set<Post> ASKED =
      EnumSet.of(
          Post.LEGAL_REPRESENTATIVE,
          Post.CHAIRPERSON,
          Post.DIRECTOR,
          Post.SUPERVISOR,
          Post.MANAGER,
          Post.FINANCE_OFFICER,
          Post.OPERATOR);

  private CapacityRules() {}

  /** Who must have full capacity and whose document does not tell his age says when he was born. */
  static List<Shortcoming> dayOfBirth(Draft draft, Situation situation) {
    var faults = new Faults();
    for (var person : draft.people()) {
      if (ASKED.stream().anyMatch(person::holds) && isUntold(person)) {
        var field = "people." + person.key() + ".birth";
        if (faults.require(
            !person.birth().isEmpty(), field, SHOWN, "birth-missing", person.name())) {
          faults.require(
              typed(person, situation.today()).isPresent(),
              field,
              SHOWN,
              "birth-wrong",
              person.name());
        }
      }
    }
    return faults.all();
  }

  /** Whether his document is one without the day of birth in its number. */
  private static boolean isUntold(PersonAnswers person) {
    return person
        .kind()
        .map(kind ->
            switch (kind) {
              case PASSPORT, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT -> true;
              case RESIDENT_ID, RESIDENCE_PERMIT -> false;
            })
        .orElse(false);
  }

  /** Too young for an office: under age, unless he declares to live on what he earns. */
  static boolean isLacking(PersonAnswers person, LocalDate today) {
    var from = person.ownIncome().equals("YES") ? EARNING : ADULT;
    return isYounger(person, from, today);
  }

  /** Whether he is known to be younger than so many years. */
  static boolean isYounger(PersonAnswers person, int years, LocalDate today) {
    return age(person, today).filter(age -> age < years).isPresent();
  }

  private static Optional<Integer> age(PersonAnswers person, LocalDate today) {
    return person
        .document(today)
        .flatMap(document ->
            switch (document) {
              case ResidentId id -> Optional.of(id.ageOn(today));
              case ResidencePermit permit -> Optional.of(permit.ageOn(today));
              case Passport _, HongKongMacaoPermit _, TaiwanPermit _ ->
                  typed(person, today).map(born -> Period.between(born, today).getYears());
            });
  }

  private static Optional<LocalDate> typed(PersonAnswers person, LocalDate today) {
    return Faults.date(person.birth())
        .filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST)));
  }
}
