package hongdun.agency;

import java.time.LocalDate;
import java.util.List;

/** 机关层级 — which bureaus stand under a bureau, what is inside it and who serves there. */
public interface Hierarchy {
  /** The bureau and every bureau under it, itself first. */
  List<Unit> bureausUnder(UnitId bureau, LocalDate on);

  /** The bureau with its departments and offices, itself first. */
  List<Unit> unitsOf(UnitId bureau, LocalDate on);

  /** Who serves in a bureau on a day. */
  List<Officer> officersOf(UnitId bureau, LocalDate on);
}
