package hongdun.naming.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 所在地 — where the entity is, from the province down; divisions that only gather others are left
 * out.
 */
public record Place(List<DivisionName> chain) {
  private static final List<String> ZONES =
      List.of(
          "高新区",
          "高新技术产业开发区",
          "经济技术开发区",
          "经济开发区",
          "经开区",
          "开发区",
          "新区",
          "保税区",
          "自贸区",
          "自由贸易试验区",
          "试验区",
          "示范区",
          "垦区",
          "产业园",
          "园区",
          "工业园",
          "科技园",
          "农场");

  public Place {
    chain = chain.stream().filter(name -> !name.isCollective()).toList();
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("A place lies in some division");
    }
  }

  /** Whether a name may begin so (Name Provisions Art. 7). */
  public boolean allows(String division) {
    return wordings().contains(division) || isZoneWithin(division);
  }

  /** 民族自治地方 — whether it lies in an autonomous region, prefecture or county. */
  boolean isAutonomous() {
    return chain.stream().anyMatch(name -> name.full().contains("自治"));
  }

  /** A development zone, alone or behind other words. */
  static boolean isZone(String division) {
    return ZONES.stream().anyMatch(division::endsWith);
  }

  /** Whether the words name the district of this place without its city. */
  boolean isOwnDistrictAlone(String division) {
    return district().map(name -> name.forms().contains(division)).orElse(false);
  }

  /** What to write instead, for example 成都市青羊区 or 成都. */
  public String suggestion() {
    return district()
        .map(name -> above(name).full() + name.full())
        .orElseGet(() -> chain.getLast().brief());
  }

  /** The city's short name, with which most names begin. */
  public String city() {
    var last = chain.getLast();
    return last.isDistrict()
        ? above(last).brief()
        : chain.get(Math.min(1, chain.size() - 1)).brief();
  }

  private Optional<DivisionName> district() {
    return chain.size() > 1 && chain.getLast().isDistrict()
        ? Optional.of(chain.getLast())
        : Optional.empty();
  }

  private DivisionName above(DivisionName name) {
    return chain.get(chain.indexOf(name) - 1);
  }

  private boolean isZoneWithin(String division) {
    return isZone(division)
        && wordings().stream()
            .anyMatch(wording -> division.startsWith(wording) && !division.equals(wording));
  }

  /**
   * Each division alone or behind those above it, in any of their forms; a district never alone.
   */
  private Set<String> wordings() {
    var all = new LinkedHashSet<String>();
    Set<String> before = new LinkedHashSet<>();
    for (var name : chain) {
      var here = new LinkedHashSet<String>();
      for (var form : name.forms()) {
        before.forEach(upper -> here.add(upper + form));
        if (chain.size() == 1 || !name.isDistrict()) {
          here.add(form);
        }
      }
      all.addAll(here);
      before.addAll(here);
    }
    return all;
  }
}
