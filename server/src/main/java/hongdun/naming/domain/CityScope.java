package hongdun.naming.domain;

import hongdun.shared.Region;
import java.util.Set;

/**
 * 同一登记机关范围 — the authorities that count as one when names are compared (Name Provisions Art. 17):
 * all within one city. As the first digits of the division codes.
 */
public record CityScope(String prefix) {
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  /** Counties directly under a province or autonomous region: each is a scope of its own. */
  private static final String DIRECTLY_ADMINISTERED = "90";

  public static CityScope of(Region region) {
    var code = region.code();
    var province = code.substring(0, 2);
    if (MUNICIPALITIES.contains(province)) {
      return new CityScope(province);
    }
    return code.startsWith(DIRECTLY_ADMINISTERED, 2)
        ? new CityScope(code)
        : new CityScope(code.substring(0, 4));
  }
}
