package hongdun.naming.domain;

import hongdun.shared.Region;
import java.util.Comparator;
import java.util.List;

/**
 * 比对范围 — the scopes the bureau has set otherwise than city by city; the narrowest that holds a
 * division counts.
 */
public record NameScopes(List<NameScope> set) {
  public static final NameScopes CITIES = new NameScopes(List.of());

  public NameScopes {
    set = List.copyOf(set);
  }

  public NameScope of(Region region) {
    return set.stream()
        .filter(scope -> scope.depthOf(region) > 0)
        .max(
            Comparator.comparingInt((NameScope scope) -> scope.depthOf(region))
                .thenComparing(NameScope::code))
        .orElseGet(() -> NameScope.cityOf(region));
  }
}
