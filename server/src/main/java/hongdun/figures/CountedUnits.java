package hongdun.figures;

import hongdun.shared.BilingualText;
import java.time.LocalDate;
import java.util.List;

/** 统计机构 — the units whose work is counted; the room that knows them implements it. */
public interface CountedUnits {
  /** The units of a bureau, or of all bureaus that are counted when it is 0. */
  List<OfABureau> units(long bureau, LocalDate on);

  /**
   * 机构 — a unit.
   *
   * @param usual its kind as long as nobody said otherwise
   */
  record OfABureau(
      long id, long bureau, BilingualText name, BilingualText bureauName, UnitKind usual) {}
}
