package hongdun.figures.web;

import hongdun.figures.CountedBureaus.Bureau;
import hongdun.figures.Figure;
import hongdun.figures.Figure.Unit;
import hongdun.figures.Measure;
import hongdun.figures.domain.Counted;
import hongdun.figures.domain.Report;
import hongdun.figures.usecase.CountFigures;
import hongdun.portal.Access;
import hongdun.portal.Access.Who;
import hongdun.portal.Administrators;
import hongdun.portal.Chart;
import hongdun.portal.Choice;
import hongdun.portal.Form;
import hongdun.portal.Frame;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Access(Who.EVERYONE)
class FiguresController {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final CountFigures figures;

  FiguresController(CountFigures figures) {
    this.figures = figures;
  }

  @GetMapping("/figures")
  FiguresPage show(Form form, Frame frame) {
    var report = figures.report(form.text("from"), form.text("to"), form.text("bureau"));
    var bureau = report.bureau().map(Object::toString).orElse("");
    return new FiguresPage(
        report.months().first().toString(),
        report.months().last().toString(),
        bureau,
        months(report),
        bureaus(report.bureaus(), frame),
        report.whole().stream().map(counted -> card(counted, frame)).toList(),
        charts(report, frame),
        "/figures.csv?from=%s&to=%s&bureau=%s"
            .formatted(report.months().first(), report.months().last(), bureau),
        frame
            .visitor()
            .filter(who ->
                who.roles().contains(Administrators.HEAD)
                    || who.roles().contains(StageReportController.LEADER))
            .isPresent());
  }

  /** The same as the page's tables, a row for every month and figure. */
  @GetMapping("/figures.csv")
  ResponseEntity<byte[]> csv(Form form, Frame frame) {
    var report = figures.report(form.text("from"), form.text("to"), form.text("bureau"));
    var text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(
            row(
                Arrays.stream(CsvRow.class.getRecordComponents())
                    .map(column -> frame.text("figures.csv." + column.getName()))
                    .toList()))
        .append("\r\n");
    report
        .byMonth()
        .forEach((month, measures) -> {
          for (var counted : report.whole()) {
            var measure = measures.get(counted.figure().code());
            if (measure != null) {
              text.append(row(cells(month, counted.figure(), measure, frame))).append("\r\n");
            }
          }
        });
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"figures-%s-%s.csv\""
                .formatted(report.months().first(), report.months().last()))
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The columns of the file, in their order. */
  record CsvRow(
      String month,
      String code,
      String name,
      String numerator,
      String denominator,
      String value,
      String unit) {}

  private static List<String> cells(YearMonth month, Figure figure, Measure measure, Frame frame) {
    var value = measure.value().map(BigDecimal::toPlainString).orElse("");
    return List.of(
        month.toString(),
        figure.code(),
        frame.text(figure.code()),
        measure.numerator().map(Object::toString).orElse(""),
        measure.denominator().map(Object::toString).orElse(""),
        value,
        frame.text("figures.unit." + figure.unit().name()));
  }

  private static String row(List<String> cells) {
    return String.join(",", cells.stream().map(FiguresController::quoted).toList());
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static FiguresPage.Card card(Counted counted, Frame frame) {
    var figure = counted.figure();
    return new FiguresPage.Card(
        figure.code().replace('.', '-'),
        frame.text(figure.code()),
        MeasureWords.value(figure, counted.measure(), frame),
        counted.measure().value().isPresent(),
        MeasureWords.from(counted.measure(), frame),
        frame.text(figure.formulaKey()),
        frame.text(figure.sourceKey()),
        figure.basis());
  }

  private static List<Choice> months(Report report) {
    return report.choices().stream()
        .map(month -> Choice.of(month.toString(), month.toString()))
        .toList();
  }

  /** All bureaus together, and each. */
  static List<Choice> bureaus(List<Bureau> bureaus, Frame frame) {
    return Stream.concat(
            Stream.of(Choice.of("", frame.text("figures.all-bureaus"))),
            bureaus.stream()
                .map(bureau -> Choice.of(Long.toString(bureau.id()), frame.text(bureau.name()))))
        .toList();
  }

  /**
   * One chart for each unit: counts as bars, shares and days as lines. Entities have one each: a
   * month's new ones would not be seen beside all there are.
   */
  private static List<Chart> charts(Report report, Frame frame) {
    var charts = new ArrayList<Chart>();
    for (var unit : Unit.values()) {
      var figures =
          report.whole().stream().map(Counted::figure).filter(one -> one.unit() == unit).toList();
      if (unit == Unit.ENTITIES) {
        figures.forEach(figure ->
            charts.add(
                chart(
                    frame.text("figures.chart.one", frame.text(figure.code())),
                    List.of(figure),
                    report,
                    frame)));
      } else if (!figures.isEmpty()) {
        charts.add(chart(frame.text("figures.chart." + unit.name()), figures, report, frame));
      }
    }
    return charts;
  }

  private static Chart chart(String title, List<Figure> figures, Report report, Frame frame) {
    var counts =
        figures.stream()
            .allMatch(figure -> figure.unit() == Unit.ITEMS || figure.unit() == Unit.ENTITIES);
    return new Chart(
        counts ? Chart.Kind.BAR : Chart.Kind.LINE,
        title,
        frame.text("figures.csv.month"),
        report.byMonth().keySet().stream().map(YearMonth::toString).toList(),
        figures.stream()
            .map(figure -> new Chart.Series(frame.text(figure.code()), values(figure, report)))
            .toList());
  }

  private static List<Optional<BigDecimal>> values(Figure figure, Report report) {
    return report.byMonth().values().stream()
        .map(measures -> Optional.ofNullable(measures.get(figure.code())).flatMap(Measure::value))
        .toList();
  }
}
