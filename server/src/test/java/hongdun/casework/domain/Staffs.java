package hongdun.casework.domain;

import hongdun.agency.OfficerId;
import hongdun.agency.Role;
import hongdun.agency.StaffOnDay;
import hongdun.agency.StaffOnDay.Serving;
import hongdun.agency.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 示例编制 — a district bureau with one section under a city bureau, staffed as a test says. */
final class Staffs {
  static final UnitId DISTRICT = new UnitId(1);
  static final UnitId SECTION = new UnitId(2);
  static final UnitId CITY = new UnitId(3);

  private final List<Serving> serving = new ArrayList<>();
  private final Set<OfficerId> away = new HashSet<>();
  private final Map<OfficerId, OfficerId> substitutes = new HashMap<>();

  static OfficerId officer(long number) {
    return new OfficerId(number);
  }

  Staffs serves(long officer, UnitId unit, Role... roles) {
    for (var role : roles) {
      var bureau = unit.equals(CITY) ? CITY : DISTRICT;
      serving.add(new Serving(officer(officer), unit, bureau, role, false));
    }
    return this;
  }

  Staffs away(long officer) {
    away.add(officer(officer));
    return this;
  }

  Staffs substitute(long substitute, long absent) {
    away.add(officer(absent));
    substitutes.put(officer(absent), officer(substitute));
    return this;
  }

  StaffOnDay onDay() {
    return new StaffOnDay(List.of(DISTRICT, CITY), serving, away, substitutes);
  }

  /** Examiner 1, head of section 2, deputy 3, head of bureau 4; in the city a leader 5. */
  static Staffs full() {
    return new Staffs()
        .serves(1, SECTION, Role.EXAMINER)
        .serves(2, SECTION, Role.DIVISION_HEAD)
        .serves(3, DISTRICT, Role.LEADER)
        .serves(4, DISTRICT, Role.HEAD, Role.LEADER)
        .serves(5, CITY, Role.LEADER);
  }
}
