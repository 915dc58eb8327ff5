package hongdun.figures;

import java.util.List;
import java.util.Map;

/** 分机构统计 — figures that a room tells unit by unit, too; the units together are the whole. */
public interface UnitFigures {
  /** No unit: what nobody has in his hands yet. */
  long NONE = 0;

  /** Which of its figures; all are counts, shares or means, so that they add up. */
  List<Figure> figures();

  /** The values by the figures' codes and the units' ids. */
  Map<String, Map<Long, Measure>> measure(Scope scope);
}
