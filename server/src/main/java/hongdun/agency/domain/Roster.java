package hongdun.agency.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import hongdun.agency.Authority;
import hongdun.agency.Authority.Held;
import hongdun.agency.Officer;
import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.Unit;
import hongdun.agency.UnitId;
import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 机关全册 — all units, officers, appointments, substitutions and competences of one moment, those of
 * the past too, so that anything asked as of a day is answered without a look at the tables.
 */
public final class Roster {
  /** The edition that is raised when any of it changes. */
  public static final String EDITION = "roster";

  private final Map<UnitId, Unit> units;
  private final Map<OfficerId, Employment> officers;
  private final Map<Long, Employment> byAccount;
  private final Map<OfficerId, List<Appointment>> appointments;
  private final Map<UnitId, List<Appointment>> byBureau;
  private final Map<Region, List<Competence>> competences;
  private final Map<OfficerId, List<Substitution>> substitutions;

  public Roster(
      List<Unit> units,
      List<Employment> officers,
      List<Appointment> appointments,
      List<Competence> competences,
      List<Substitution> substitutions) {
    this.units = units.stream().collect(toUnmodifiableMap(Unit::id, identity()));
    this.officers =
        officers.stream().collect(toUnmodifiableMap(each -> each.officer().id(), identity()));
    this.byAccount =
        officers.stream()
            .filter(each -> each.account().isPresent())
            .collect(toUnmodifiableMap(each -> each.account().orElseThrow(), identity()));
    this.appointments = appointments.stream().collect(groupingBy(Appointment::officer));
    this.byBureau = appointments.stream().collect(groupingBy(each -> bureauOf(each.unit())));
    this.competences = competences.stream().collect(groupingBy(Competence::region));
    this.substitutions = substitutions.stream().collect(groupingBy(Substitution::officer));
  }

  /** 管辖 — a unit that is competent for a whole division, from a day and perhaps until one. */
  public record Competence(UnitId unit, Region region, LocalDate from, Optional<LocalDate> until) {
    boolean holds(LocalDate on) {
      return !on.isBefore(from) && until.map(last -> !on.isAfter(last)).orElse(true);
    }
  }

  public Optional<Unit> unit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  public Optional<Officer> officer(OfficerId id) {
    return Optional.ofNullable(officers.get(id)).map(Employment::officer);
  }

  public Optional<Employment> employedBy(long account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  /** The unit competent for exactly this division. */
  public Optional<Unit> competentFor(Region region, LocalDate on) {
    return competences.getOrDefault(region, List.of()).stream()
        .filter(competence -> competence.holds(on))
        .findFirst()
        .map(competence -> units.get(competence.unit()));
  }

  /** The divisions some unit is competent for, in the order of their codes. */
  public Stream<Region> servedRegions(LocalDate on) {
    return competences.values().stream()
        .flatMap(List::stream)
        .filter(competence -> competence.holds(on))
        .map(Competence::region)
        .distinct()
        .sorted();
  }

  /** The roles held on a day in any unit of a bureau. */
  public Set<Role> rolesIn(OfficerId officer, UnitId bureau, LocalDate on) {
    return held(officer, bureau, on).map(Appointment::role).collect(toUnmodifiableSet());
  }

  /** What an officer holds on a day, longest held first. */
  public Stream<Appointment> active(OfficerId officer, LocalDate on) {
    return appointments.getOrDefault(officer, List.of()).stream()
        .filter(held -> held.isActive(on))
        .sorted(Comparator.comparing(Appointment::from).thenComparing(Appointment::id));
  }

  /** Who holds a role on a day in any unit of a bureau, by staff number. */
  public List<Officer> holders(UnitId bureau, Role role, LocalDate on) {
    return byBureau.getOrDefault(bureauOf(bureau), List.of()).stream()
        .filter(held -> held.role() == role && held.isActive(on))
        .map(Appointment::officer)
        .distinct()
        .flatMap(id -> officer(id).stream())
        .sorted(Comparator.comparing(Officer::number))
        .toList();
  }

  /** For whom an officer acts as substitute in a bureau on a day. */
  public Optional<OfficerId> absentFor(OfficerId officer, UnitId bureau, LocalDate on) {
    var asked = bureauOf(bureau);
    return substitutions.getOrDefault(officer, List.of()).stream()
        .filter(order -> order.bureau().equals(asked))
        .filter(order -> !on.isBefore(order.from()) && !on.isAfter(order.until()))
        .findFirst()
        .map(Substitution::absent);
  }

  /** The roles an officer may use in a bureau on a day, those of whom he stands in for last. */
  public Authority authority(OfficerId officer, UnitId bureau, LocalDate on) {
    // Administration is kept apart from all else: nobody stands in for it, nor it for anybody.
    var others =
        administers(officer, on)
            ? Stream.<Held>empty()
            : absentFor(officer, bureau, on).stream()
                .flatMap(absent ->
                    held(absent, bureau, on)
                        .filter(one -> !AdministratorSeparation.isAdministrator(one.role()))
                        .map(one -> held(one, Optional.of(absent))));
    return new Authority(
        officer,
        Stream.concat(held(officer, bureau, on).map(one -> held(one, Optional.empty())), others)
            .toList());
  }

  private boolean administers(OfficerId officer, LocalDate on) {
    return active(officer, on)
        .anyMatch(held -> AdministratorSeparation.isAdministrator(held.role()));
  }

  private Stream<Appointment> held(OfficerId officer, UnitId bureau, LocalDate on) {
    var asked = bureauOf(bureau);
    return active(officer, on).filter(held -> bureauOf(held.unit()).equals(asked));
  }

  private static Held held(Appointment one, Optional<OfficerId> inPlaceOf) {
    return new Held(one.role(), one.unit(), one.scope(), inPlaceOf);
  }

  /** A unit that is not there is of no bureau but itself. */
  private UnitId bureauOf(UnitId unit) {
    return unit(unit).map(Unit::bureau).orElse(unit);
  }
}
