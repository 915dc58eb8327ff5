package hongdun.agency;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 职权 — the roles an officer may use in a bureau on a day, with how far each reaches: his own first,
 * then those of the colleague he stands in for (C14).
 */
public record Authority(OfficerId officer, List<Held> held) {
  public Authority {
    held = held.stream().sorted(Comparator.comparing(one -> one.inPlaceOf().isPresent())).toList();
  }

  /**
   * 所任 — a role held in a unit.
   *
   * @param inPlaceOf whose role it is, when it is used as his substitute
   */
  public record Held(Role role, UnitId unit, Scope scope, Optional<OfficerId> inPlaceOf) {
    /** Whether it reaches what is a unit's of the same bureau. */
    boolean reaches(UnitId other) {
      return scope.reaches(Scope.BUREAU) || (scope == Scope.UNIT && unit.equals(other));
    }
  }

  /** As what he acts in one of these roles, the first that is named before the others. */
  public Optional<Held> as(Role... roles) {
    return Arrays.stream(roles)
        .flatMap(role -> held.stream().filter(one -> one.role() == role).limit(1))
        .min(Comparator.comparing(one -> one.inPlaceOf().isPresent()));
  }

  /** As what he acts in one of these roles upon what is one of these units'. */
  public Optional<Held> over(Collection<UnitId> units, Role... roles) {
    return over(units).as(roles);
  }

  /** With only the roles that reach what is one of these units'. */
  public Authority over(Collection<UnitId> units) {
    return only(one -> units.stream().anyMatch(one::reaches));
  }

  /** With only the roles that reach at least so far. */
  public Authority reaching(Scope least) {
    return only(one -> one.scope().reaches(least));
  }

  private Authority only(Predicate<Held> which) {
    return new Authority(officer, held.stream().filter(which).toList());
  }

  public Set<Role> roles() {
    return held.stream().map(Held::role).collect(toUnmodifiableSet());
  }

  /** How far the widest of his roles reaches. */
  public Scope scope() {
    return held.stream().map(Held::scope).max(Comparator.naturalOrder()).orElse(Scope.OWN);
  }

  /** The units whose matters he may see because one of his roles reaches as far as its unit. */
  public Set<UnitId> units() {
    return held.stream()
        .filter(one -> one.scope() == Scope.UNIT)
        .map(Held::unit)
        .collect(toUnmodifiableSet());
  }
}
