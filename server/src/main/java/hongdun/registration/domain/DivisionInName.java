package hongdun.registration.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 名称中的行政区划 — how a division may stand in an enterprise's name. */
public final class DivisionInName {
  private DivisionInName() {}

  /** The city's name with and without 市, and the city's with the county's behind it. */
  public static List<String> wordings(String city, Optional<String> county) {
    var wordings = new ArrayList<>(List.of(city, city.replaceFirst("市$", "")));
    county.filter(name -> !name.equals(city)).ifPresent(name -> wordings.add(city + name));
    return wordings;
  }
}
