package hongdun.naming.usecase;

import hongdun.naming.NameParts;
import hongdun.naming.Names.Verdict;
import hongdun.naming.domain.CityScope;
import hongdun.naming.domain.NameRules;
import hongdun.naming.domain.Neighbours;
import hongdun.naming.domain.Neighbours.Neighbour;
import hongdun.naming.domain.Subject;
import hongdun.naming.persistence.Reservations;
import hongdun.register.FoldedName;
import hongdun.register.NamedEntity;
import hongdun.register.Register;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 核查名称 — judges a name by every rule, and changes nothing. */
@Component
public class JudgeName {
  /** No application has this number. */
  static final long NOBODY = 0;

  private static final int SHORTEST_NAME = 5;
  private static final int LONGEST_NAME = 60;

  private final Register register;
  private final Reservations reservations;
  private final Places places;
  private final KnownWords words;

  JudgeName(Register register, Reservations reservations, Places places, KnownWords words) {
    this.register = register;
    this.reservations = reservations;
    this.places = places;
    this.words = words;
  }

  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Verdict judge(NameParts name, String industryCode, LocalDate on) {
    return judgeFor(NOBODY, name, industryCode, on);
  }

  /** Judges for an application, whose own reservation is not in its way. */
  @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
  public Verdict judgeFor(long application, NameParts name, String industryCode, LocalDate on) {
    var place =
        places
            .of(name.region(), on)
            .orElseThrow(() -> new IllegalArgumentException("No division " + name.region()));
    return NameRules.NAME2021.judge(
        new Subject(
            name,
            industryCode,
            on,
            place,
            places.gazetteer(on),
            words.on(on),
            neighbours(application, name, on)));
  }

  private Neighbours neighbours(long application, NameParts name, LocalDate on) {
    var tradeName = new FoldedName(name.tradeName());
    if (tradeName.isEmpty()) {
      return Neighbours.NONE;
    }
    var scope = CityScope.of(name.region());
    // A day more than a year: the rule itself reckons the year by the calendar.
    var since = on.minusYears(1).minusDays(2);
    var beside = register.beside(name.tradeName(), scope.prefix(), since, withinOf(name));
    var registered = beside.withTradeName().stream().map(JudgeName::neighbour);
    var reserved =
        reservations.standing(scope, tradeName, on, application).stream()
            .<Neighbour>map(other ->
                new Neighbour.Reserved(
                    other.name().full(), other.name().industry(), other.until()));
    var sameTradeName = Stream.concat(registered, reserved).toList();
    var told = sameTradeName.stream().map(Neighbour::fullName).collect(Collectors.toSet());
    var contained =
        beside.bearing().stream()
            .map(NamedEntity::name)
            .filter(other -> !told.contains(other))
            .distinct()
            .toList();
    return new Neighbours(sameTradeName, contained);
  }

  private static Neighbour neighbour(NamedEntity entity) {
    return entity
        .freed()
        .<Neighbour>map(day -> new Neighbour.Freed(entity.name(), entity.industryWords(), day))
        .orElseGet(() -> new Neighbour.Borne(entity.name(), entity.industryWords()));
  }

  /** Every part of a name that is long enough to be another's whole name. */
  private static Set<String> withinOf(NameParts name) {
    var full = new FoldedName(name.full()).value();
    if (full.length() > LONGEST_NAME) {
      return Set.of();
    }
    var parts = new HashSet<String>();
    for (int from = 0; from < full.length(); from++) {
      for (int to = from + SHORTEST_NAME; to <= full.length(); to++) {
        parts.add(full.substring(from, to));
      }
    }
    return parts;
  }
}
