package hongdun.casework.usecase;

import hongdun.casework.persistence.UnitOutcomes;
import hongdun.casework.persistence.UnitOutcomes.Row;
import hongdun.figures.Figure;
import hongdun.figures.Measure;
import hongdun.figures.Scope;
import hongdun.figures.UnitFigures;
import hongdun.portal.Dates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 分机构办件统计 — the figures of matters that add up, unit by unit. */
@Component
class CountByUnit implements UnitFigures {
  private static final Set<String> CODES =
      Set.of(
          CountMatters.RECEIVED,
          CountMatters.CONCLUDED,
          CountMatters.ON_THE_SPOT,
          CountMatters.AVERAGE,
          CountMatters.OVERDUE);

  private final UnitOutcomes outcomes;
  private final CountMatters matters;

  CountByUnit(UnitOutcomes outcomes, CountMatters matters) {
    this.outcomes = outcomes;
    this.matters = matters;
  }

  @Override
  public List<Figure> figures() {
    return matters.figures().stream().filter(figure -> CODES.contains(figure.code())).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Map<Long, Measure>> measure(Scope scope) {
    var counted = new HashMap<String, Map<Long, Measure>>();
    CODES.forEach(code -> counted.put(code, new HashMap<>()));
    for (var row : outcomes.count(scope.from(), scope.to(), scope.bureau(), Dates.ZONE)) {
      measures(row)
          .forEach((code, measure) ->
              counted.computeIfAbsent(code, _ -> new HashMap<>()).put(row.unit(), measure));
    }
    return counted;
  }

  private static Map<String, Measure> measures(Row row) {
    return Map.of(
        CountMatters.RECEIVED, new Measure.Count(row.received()),
        CountMatters.CONCLUDED, new Measure.Count(row.concluded()),
        CountMatters.ON_THE_SPOT, new Measure.Share(row.onTheSpot(), row.decided()),
        CountMatters.AVERAGE, new Measure.Mean(row.workingDays(), row.decided()),
        CountMatters.OVERDUE, new Measure.Count(row.overdue()));
  }
}
