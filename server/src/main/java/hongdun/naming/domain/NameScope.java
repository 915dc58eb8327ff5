package hongdun.naming.domain;

import hongdun.shared.Region;
import java.util.List;

/**
 * 同一登记机关范围 — the divisions within which names are compared (Name Provisions Art. 17), as the first
 * digits of their codes.
 *
 * @param code under which a claim is locked
 */
public record NameScope(String code, List<String> prefixes) {
  /** Behind the two digits of a province: all of it. */
  private static final String WHOLE = "0000";

  public NameScope {
    prefixes = List.copyOf(prefixes);
  }

  /** All within one city. */
  public static NameScope cityOf(Region region) {
    var city = CityScope.of(region);
    return new NameScope(city.prefix(), List.of(city.prefix()));
  }

  /** The cities it lies in: a search for like names goes city by city. */
  public List<String> cities() {
    return prefixes.stream()
        .map(prefix -> CityScope.of(new Region((prefix + WHOLE).substring(0, WHOLE.length() + 2))))
        .map(CityScope::prefix)
        .distinct()
        .toList();
  }

  /** How many digits of a division's code lie within it; 0 for a division outside. */
  int depthOf(Region region) {
    return prefixes.stream()
        .filter(region.code()::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
