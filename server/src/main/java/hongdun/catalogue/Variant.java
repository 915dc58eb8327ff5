package hongdun.catalogue;

import hongdun.agency.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 审批模式 — who takes which review step and by when: data of a bureau with dates. It says who and by
 * when, never whether.
 *
 * @param code for example ONE_REVIEW_ONE_APPROVE
 * @param roles the roles that may take a step, by the step's code
 * @param apart the steps that must be taken by different persons (C5)
 */
public record Variant(
    String code, int promisedDays, Map<String, Set<Role>> roles, List<Apart> apart) {
  public Variant {
    roles = Map.copyOf(roles);
    apart = List.copyOf(apart);
  }

  /**
   * 职责分离 — who took any step of the one set takes none of the other in the same matter. Within a
   * set one person may take them all: an examiner may accept and examine; only the approver
   * differs.
   */
  public record Apart(Set<String> one, Set<String> other) {
    public Apart {
      one = Set.copyOf(one);
      other = Set.copyOf(other);
    }

    /** The steps that bar a person from this step; empty when nothing does. */
    public Set<String> barring(String step) {
      if (one.contains(step)) {
        return other;
      }
      return other.contains(step) ? one : Set.of();
    }
  }

  /** The steps whose taker may not take this step in the same matter. */
  public Set<String> barring(String step) {
    return apart.stream()
        .flatMap(pair -> pair.barring(step).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
