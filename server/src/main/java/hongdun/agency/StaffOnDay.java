package hongdun.agency;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 当日在岗 — the staff of a bureau and of the bureaus above it, as of one day.
 *
 * @param bureaus the bureau, then the one above it, up to the highest
 * @param serving every role held on that day, in the order of the staff numbers
 * @param away those who are absent on that day
 * @param substitutes who acts for an absent officer on that day (C14)
 */
public record StaffOnDay(
    List<UnitId> bureaus,
    List<Serving> serving,
    Set<OfficerId> away,
    Map<OfficerId, OfficerId> substitutes) {
  public StaffOnDay {
    bureaus = List.copyOf(bureaus);
    serving = List.copyOf(serving);
    away = Set.copyOf(away);
    substitutes = Map.copyOf(substitutes);
  }

  /**
   * 在任 — a role an officer holds in a unit of a bureau.
   *
   * @param firstResponsible he stands in the post that answers for the unit
   */
  public record Serving(
      OfficerId officer, UnitId unit, UnitId bureau, Role role, boolean firstResponsible) {}

  /**
   * The same staff with the line of bureaus beginning higher up: whoever serves below is there, but
   * nobody below is in the line.
   */
  public StaffOnDay upFrom(UnitId bureau) {
    return new StaffOnDay(
        bureaus.subList(bureaus.indexOf(bureau), bureaus.size()), serving, away, substitutes);
  }

  /** Whether the officer serves in one of these bureaus on that day and is not away. */
  public boolean isPresent(OfficerId officer) {
    return !away.contains(officer) && serves(officer);
  }

  /** Whether the officer holds a role in one of these bureaus on that day. */
  public boolean serves(OfficerId officer) {
    return serving.stream().anyMatch(held -> held.officer().equals(officer));
  }

  /** Who acts for an officer who is away, if that one is there himself. */
  public Optional<OfficerId> substituteOf(OfficerId officer) {
    return away.contains(officer)
        ? Optional.ofNullable(substitutes.get(officer)).filter(this::isPresent)
        : Optional.empty();
  }

  /**
   * Whoever can act in one of these roles of a bureau on that day: those who hold it and are there,
   * and the substitutes of those who are away (C14).
   */
  public List<OfficerId> atHand(UnitId bureau, Role... roles) {
    var wanted = Set.of(roles);
    return serving.stream()
        .filter(held -> held.bureau().equals(bureau) && wanted.contains(held.role()))
        .map(Serving::officer)
        .flatMap(holder -> isPresent(holder) ? Stream.of(holder) : substituteOf(holder).stream())
        .distinct()
        .toList();
  }

  /** The roles an officer holds in a bureau and its units. */
  public Set<Role> rolesIn(OfficerId officer, UnitId bureau) {
    var roles = EnumSet.noneOf(Role.class);
    serving.stream()
        .filter(held -> held.officer().equals(officer) && held.bureau().equals(bureau))
        .forEach(held -> roles.add(held.role()));
    return roles;
  }

  /** The role an officer works in, the one nearest to the counter before others. */
  public Optional<Role> roleOf(OfficerId officer) {
    return serving.stream()
        .filter(held -> held.officer().equals(officer))
        .map(Serving::role)
        .min(Comparator.naturalOrder());
  }

  /** The unit an officer serves in, the one he answers for before others. */
  public Optional<UnitId> unitOf(OfficerId officer) {
    return serving.stream()
        .filter(held -> held.officer().equals(officer))
        .min((one, other) -> Boolean.compare(other.firstResponsible(), one.firstResponsible()))
        .map(Serving::unit);
  }
}
