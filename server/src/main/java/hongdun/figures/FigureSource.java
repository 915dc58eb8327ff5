package hongdun.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 统计来源 — the figures a room counts; any room implements it and its figures are shown. */
public interface FigureSource {
  /** The figures, in the order in which they are shown. */
  List<Figure> figures();

  /** The values by the figures' codes, counted now. */
  Map<String, Measure> measure(Scope scope);

  /**
   * Only these of them, counted now; for what is asked often a room counts no more than that.
   *
   * @param codes the codes of the figures that are asked for
   */
  default Map<String, Measure> measure(Scope scope, Set<String> codes) {
    return measure(scope);
  }

  /** The first day anything was counted; empty when nothing was yet. */
  Optional<LocalDate> since();
}
