package hongdun.figures.domain;

import hongdun.figures.Figure.Unit;
import hongdun.shared.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 阶段报告 — the figures of a bureau over some months as they stood when the report was made, each
 * beside the same number of months before.
 *
 * @param all whether it is of all bureaus: the bureau registers nothing itself, others under it do
 */
public record StageReport(
    BilingualText bureau,
    boolean all,
    String from,
    String to,
    String formerFrom,
    String formerTo,
    List<Line> lines) {

  /** A figure: now, before, and month by month. */
  public record Line(String code, Unit unit, Value now, Value former, List<Month> months) {}

  /** A value with what it was reckoned from; null where nothing is known. */
  public record Value(
      @Nullable BigDecimal value, @Nullable Long numerator, @Nullable Long denominator) {}

  /** A month's value. */
  public record Month(String month, @Nullable BigDecimal value) {}
}
