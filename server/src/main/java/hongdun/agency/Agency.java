package hongdun.agency;

import hongdun.shared.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 机关 — asks who the officers are, which unit is competent, and who may act. */
public interface Agency {
  /** The unit; an unknown id is a defect and throws. */
  Unit unit(UnitId id);

  /** The officer; an unknown id is a defect and throws. */
  Officer officer(OfficerId id);

  /**
   * The bureau that registers market entities of a place (its county bureau, else its city bureau).
   */
  Optional<Unit> competentFor(Region region, LocalDate on);

  /** The roles the officer holds on a day in a unit, its bureau, or any unit of that bureau. */
  Set<Role> rolesIn(OfficerId officer, UnitId bureau, LocalDate on);

  /** Who holds a role on a day in a bureau or any of its units. */
  List<Officer> holders(UnitId bureau, Role role, LocalDate on);

  /** 职权: the roles the officer may use in a bureau on a day, also as a substitute (C14). */
  Authority authority(OfficerId officer, UnitId bureau, LocalDate on);

  /** 代理 C14: for whom the officer acts as substitute in a bureau on a day. */
  Optional<OfficerId> substitutesFor(OfficerId officer, UnitId bureau, LocalDate on);
}
