package hongdun.agency;

import hongdun.shared.BilingualText;
import hongdun.shared.Region;
import java.util.Optional;

/**
 * 机构 — a bureau, a department, a counter or a grass-roots office.
 *
 * @param bureau the bureau in whose name the unit acts; its own id for a bureau
 * @param shortName the short name used in document numbers, for example 青羊
 * @param region the division the unit is of
 */
public record Unit(
    UnitId id,
    BilingualText name,
    String shortName,
    Level level,
    Optional<UnitId> parent,
    UnitId bureau,
    Region region,
    String address,
    String phone) {

  /** 层级 — the level of a unit. */
  public enum Level {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    /** 市场监管所: acts in its bureau's name (Penalty Procedure Art. 9). */
    OFFICE,
    /** 科室, 窗口: inside a bureau. */
    DEPARTMENT
  }

  public boolean isBureau() {
    return id.equals(bureau);
  }
}
