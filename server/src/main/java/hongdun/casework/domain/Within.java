package hongdun.casework.domain;

import hongdun.agency.UnitId;
import java.util.Set;

/**
 * 权限以内 — what of his bureau an officer may look through beside what is his own.
 *
 * @param whole all of it
 * @param units else what lies or lay last in one of these units
 * @param items and the items of which one of them is the named office
 */
public record Within(boolean whole, Set<UnitId> units, Set<String> items) {
  public Within {
    units = Set.copyOf(units);
    items = Set.copyOf(items);
  }

  public static Within everything() {
    return new Within(true, Set.of(), Set.of());
  }
}
