package hongdun.naming.usecase;

import hongdun.naming.domain.CityScope;
import hongdun.naming.domain.StandingName;
import hongdun.naming.domain.StandingName.State;
import hongdun.naming.persistence.ReservedNames.Reserved;
import hongdun.register.EntityState;
import hongdun.register.NameFeed.Borne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 在先名称 — which names of an entity or a reservation count when others are judged (Art. 17). */
final class StandingNames {
  /** Two days more than the year: the rule itself reckons it by the calendar. */
  private static final int ALLOWANCE_DAYS = 2;

  private final LocalDate since;

  StandingNames(LocalDate today) {
    this.since = today.minusYears(1).minusDays(ALLOWANCE_DAYS);
  }

  List<StandingName> of(Borne borne) {
    var scope = CityScope.of(borne.region()).prefix();
    var code = borne.code().value();
    var names = new ArrayList<StandingName>();
    state(borne.state())
        .filter(_ -> counts(borne.freed()))
        .map(state -> new StandingName(borne.name(), scope, code, state, borne.freed()))
        .ifPresent(names::add);
    for (var former : borne.formers()) {
      var left = Optional.of(former.left());
      if (counts(left) && !former.name().equals(borne.name())) {
        names.add(new StandingName(former.name(), scope, code, State.CHANGED, left));
      }
    }
    return names;
  }

  List<StandingName> of(Reserved reserved) {
    return reserved
        .until()
        .map(until ->
            List.of(
                new StandingName(
                    reserved.name(), reserved.scope(), "", State.RESERVED, Optional.of(until))))
        .orElse(List.of());
  }

  private boolean counts(Optional<LocalDate> freed) {
    return freed.map(day -> day.isAfter(since)).orElse(true);
  }

  /** Empty for one that has moved away: another authority registers its name. */
  private static Optional<State> state(EntityState state) {
    return switch (state) {
      // 吊销 of the licence leaves the entity its name until it is deregistered.
      case ACTIVE, DORMANT, LIQUIDATING, LICENCE_REVOKED, NOT_STATED ->
          Optional.of(State.REGISTERED);
      case DEREGISTERED -> Optional.of(State.DEREGISTERED);
      case REGISTRATION_REVOKED -> Optional.of(State.REVOKED);
      case RELOCATED_OUT -> Optional.empty();
    };
  }
}
