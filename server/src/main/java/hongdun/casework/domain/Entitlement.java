package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.casework.Procedure.By;
import hongdun.catalogue.Variant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 办理资格 — whether an officer may take a step: by his role, and apart from the steps before. */
public sealed interface Entitlement {
  /**
   * He may.
   *
   * @param inPlaceOf the colleague whose role he uses as substitute
   */
  record Entitled(OfficerId officer, Role role, Optional<OfficerId> inPlaceOf)
      implements Entitlement {
    /** Everyone who acts in this step: interests of each count, and so does his later absence. */
    public List<OfficerId> persons() {
      return inPlaceOf.map(other -> List.of(officer, other)).orElse(List.of(officer));
    }
  }

  /** Neither he nor the colleague he stands in for holds a role for the step. */
  record LacksRole(Set<Role> needed) implements Entitlement {}

  /** 职责分离 C3, C5: this person took a step that must be another's. */
  record NotApart(OfficerId who, String earlierStep) implements Entitlement {}

  /**
   * A step of the matter that was taken; what an officer did for the party at the counter, or
   * checked there, is the opening's.
   */
  record Taken(String step, OfficerId officer, Optional<OfficerId> inPlaceOf) {
    boolean by(OfficerId person) {
      return officer.equals(person) || inPlaceOf.filter(person::equals).isPresent();
    }
  }

  /**
   * Judges a step of officers. The substitute counts as both persons, so that a substitution is no
   * way round the separation of duties (C14).
   */
  static Entitlement judge(Row row, Variant variant, Candidate candidate, List<Taken> before) {
    var needed = roles(row, variant);
    var entitled = byRole(needed, candidate);
    if (entitled.isEmpty()) {
      return new LacksRole(needed);
    }
    var barring = new HashSet<>(variant.barring(row.step()));
    if (variant.barsTheCounter(row.step())) {
      barring.add(JournalLine.OPEN);
    }
    for (var taken : before) {
      for (var person : entitled.get().persons()) {
        if (barring.contains(taken.step()) && taken.by(person)) {
          return new NotApart(person, taken.step());
        }
      }
    }
    return entitled.get();
  }

  /** Who may take a step: those of whom the law allows it whom the variant names. */
  static Set<Role> roles(Row row, Variant variant) {
    return switch (row.by()) {
      case By.Officers(var roles) -> both(roles, row.rolesIn(variant));
      case By.TheParty(), By.TheSystem() -> Set.of();
    };
  }

  private static Optional<Entitled> byRole(Set<Role> needed, Candidate candidate) {
    var own = firstOf(needed, candidate.roles());
    if (own.isPresent()) {
      return own.map(role -> new Entitled(candidate.officer(), role, Optional.empty()));
    }
    return candidate
        .standIn()
        .flatMap(other ->
            firstOf(needed, other.roles())
                .map(
                    role -> new Entitled(candidate.officer(), role, Optional.of(other.officer()))));
  }

  private static Optional<Role> firstOf(Set<Role> needed, Set<Role> held) {
    return both(needed, held).stream().findFirst();
  }

  private static Set<Role> both(Set<Role> some, Set<Role> others) {
    var both = EnumSet.noneOf(Role.class);
    both.addAll(some);
    both.retainAll(others);
    return both;
  }
}
