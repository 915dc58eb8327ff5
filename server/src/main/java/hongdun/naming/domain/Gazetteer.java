package hongdun.naming.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * 地名录 — the names of all divisions of the country from the county up, as they are on a day.
 *
 * @param full with their kind: 成都市, 青羊区
 * @param briefOfCities short names of provinces and cities: 四川, 成都
 * @param briefOfCounties short names of counties and districts: 青羊
 */
public record Gazetteer(Set<String> full, Set<String> briefOfCities, Set<String> briefOfCounties) {

  public static Gazetteer of(Collection<DivisionName> cities, Collection<DivisionName> counties) {
    var full = new HashSet<String>();
    var briefOfCities = new HashSet<String>();
    var briefOfCounties = new HashSet<String>();
    cities.stream()
        .filter(name -> !name.isCollective())
        .forEach(name -> {
          full.add(name.full());
          briefOfCities.add(name.brief());
        });
    counties.stream()
        .filter(name -> !name.isCollective())
        .forEach(name -> {
          full.add(name.full());
          briefOfCounties.add(name.brief());
        });
    briefOfCities.removeAll(full);
    briefOfCounties.removeAll(full);
    briefOfCounties.removeAll(briefOfCities);
    return new Gazetteer(Set.copyOf(full), Set.copyOf(briefOfCities), Set.copyOf(briefOfCounties));
  }

  boolean knows(String name) {
    return full.contains(name) || briefOfCities.contains(name) || briefOfCounties.contains(name);
  }
}
