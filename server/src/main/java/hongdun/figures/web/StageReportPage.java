package hongdun.figures.web;

import hongdun.figures.Figure.Unit;
import hongdun.figures.domain.StageReport;
import hongdun.figures.domain.StageReport.Line;
import hongdun.figures.domain.StageReport.Month;
import hongdun.figures.domain.StageReport.Value;
import hongdun.figures.usecase.MakeStageReport.Made;
import hongdun.portal.Chart;
import hongdun.portal.Frame;
import hongdun.portal.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * 阶段报告页 — the report on the screen, or on paper.
 *
 * @param onPaper the sheets of the PDF
 */
public record StageReportPage(Made made, StageReport report, boolean onPaper) implements Page {
  private static final int WIDEST = 100;
  private static final String STYLE = style("hongdun/figures/report/stage-report.css");

  @Override
  public String template() {
    return onPaper ? "figures/stageReportPaper" : "figures/stageReport";
  }

  /** How the sheets look: what they are printed by fetches nothing. */
  public String style() {
    return STYLE;
  }

  private static String style(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the report is headed by. */
  public String heading(Frame frame) {
    return frame.text(
        "figures.report.heading",
        report.all()
            ? frame.text("figures.report.all", frame.text(report.bureau()))
            : frame.text(report.bureau()),
        report.from(),
        report.to());
  }

  /** A value with its unit and what it was reckoned from. */
  public String value(Line line, Value value, Frame frame) {
    return Optional.ofNullable(value.value())
        .map(number -> withUnit(line.unit(), number, frame) + from(line, value, frame))
        .orElseGet(() -> frame.text("figures.none"));
  }

  private static String withUnit(Unit unit, BigDecimal number, Frame frame) {
    return switch (unit) {
      case ITEMS -> frame.text("figures.value.items", number.longValue());
      case ENTITIES -> frame.text("figures.value.entities", number.longValue());
      case PERCENT -> frame.text("figures.value.percent", number.toPlainString());
      case WORKING_DAYS -> frame.text("figures.value.working-days", number.toPlainString());
    };
  }

  /** A rate is never told without its two numbers. */
  private static String from(Line line, Value value, Frame frame) {
    return line.unit() == Unit.PERCENT && value.numerator() != null && value.denominator() != null
        ? frame.text(
            "figures.report.of",
            frame.text("figures.from.share", value.numerator(), value.denominator()))
        : "";
  }

  /** What became of a figure, in a word: more, less, as before; empty where one is not known. */
  public String change(Line line, Frame frame) {
    var now = line.now().value();
    var former = line.former().value();
    if (now == null || former == null) {
      return "";
    }
    var difference = now.subtract(former);
    if (difference.signum() == 0) {
      return frame.text("figures.report.same");
    }
    var size = difference.abs().stripTrailingZeros().toPlainString();
    return difference.signum() > 0
        ? frame.text("figures.report.more", size)
        : frame.text("figures.report.less", size);
  }

  /** The figure month by month as a chart with its table. */
  public Chart chart(Line line, Frame frame) {
    var counts = line.unit() == Unit.ITEMS || line.unit() == Unit.ENTITIES;
    var name = frame.text(line.code());
    return new Chart(
        counts ? Chart.Kind.BAR : Chart.Kind.LINE,
        frame.text("figures.chart.one", name),
        frame.text("figures.csv.month"),
        line.months().stream().map(Month::month).toList(),
        List.of(
            new Chart.Series(
                name,
                line.months().stream().map(month -> Optional.ofNullable(month.value())).toList())));
  }

  /** How wide the bar of a month is on paper, in per cent of the widest. */
  public int width(Line line, Month month) {
    var most =
        line.months().stream()
            .map(Month::value)
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    var value = month.value();
    return value == null || most.signum() <= 0
        ? 0
        : value
            .multiply(BigDecimal.valueOf(WIDEST))
            .divide(most, 0, RoundingMode.HALF_UP)
            .intValue();
  }

  /** A month's value as it is written. */
  public String shown(Month month, Frame frame) {
    var value = month.value();
    return value == null ? frame.text("portal.chart.none") : frame.number(value);
  }
}
