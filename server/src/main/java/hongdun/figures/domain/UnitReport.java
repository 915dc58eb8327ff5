package hongdun.figures.domain;

import hongdun.figures.CountedBureaus.Bureau;
import hongdun.figures.CountedUnits.OfABureau;
import hongdun.figures.Figure;
import hongdun.figures.Measure;
import hongdun.figures.UnitKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 分机构报表 — the figures of some months by kind of unit and unit by unit.
 *
 * @param kind whose units are shown; empty for all
 * @param kinds the values by kind and the figures' codes, every kind there
 * @param whole the values of all together
 */
public record UnitReport(
    Months months,
    List<YearMonth> choices,
    Optional<Long> bureau,
    List<Bureau> bureaus,
    Optional<UnitKind> kind,
    List<Figure> figures,
    Map<UnitKind, Map<String, Measure>> kinds,
    Map<String, Measure> whole,
    List<Line> units) {
  /** A unit with its values. */
  public record Line(OfABureau unit, UnitKind kind, Map<String, Measure> values) {}
}
