package hongdun.figures.web;

import hongdun.figures.Figure;
import hongdun.figures.Measure;
import hongdun.portal.Frame;
import java.math.BigDecimal;

/** 统计值的表述 — a value as people read it, with numerator and denominator. */
final class MeasureWords {
  private MeasureWords() {}

  /** The number with its unit, or that there are no cases yet. */
  static String value(Figure figure, Measure measure, Frame frame) {
    if (measure instanceof Measure.Change change && change.from().isPresent()) {
      return change
          .value()
          .map(
              after -> frame.text("figures.value.change", plain(change.from().get()), plain(after)))
          .orElseGet(() -> frame.text("figures.none"));
    }
    return measure
        .value()
        .map(value ->
            switch (figure.unit()) {
              case ITEMS -> frame.text("figures.value.items", value.longValueExact());
              case ENTITIES -> frame.text("figures.value.entities", value.longValueExact());
              case PERCENT -> frame.text("figures.value.percent", value.toPlainString());
              case WORKING_DAYS -> frame.text("figures.value.working-days", plain(value));
            })
        .orElseGet(() -> frame.text("figures.none"));
  }

  /** From what it was reckoned; empty for a plain count. */
  static String from(Measure measure, Frame frame) {
    return switch (measure) {
      case Measure.Count _ -> "";
      case Measure.Share(var part, var whole) -> frame.text("figures.from.share", part, whole);
      case Measure.Mean(var sum, var cases) -> frame.text("figures.from.mean", sum, cases);
      case Measure.Median(_, var cases) -> frame.text("figures.from.cases", cases);
      case Measure.Change(_, _, var cases) -> frame.text("figures.from.cases", cases);
    };
  }

  private static String plain(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
